package social.lanyard.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.support.NotFound;

/** A response that waits, or waited, to be let through: for whose word, and what they said. */
@Entity
@Table(name = "held_response")
public class HeldResponse {
    @Id
    @Column(name = "post_id")
    Long postId;

    @Column(name = "author_id", updatable = false)
    long authorId;

    @Column(name = "for_id", updatable = false)
    long forId;

    @Column(updatable = false)
    boolean newcomer;

    @Column(name = "held_at", updatable = false)
    Instant heldAt;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    Long decidedBy;

    @Column(name = "let_through")
    Boolean letThrough;

    protected HeldResponse() {}

    static HeldResponse of(Post response, Answer answer, Instant now) {
        HeldResponse held = new HeldResponse();
        held.postId = response.id();
        held.authorId = response.authorId();
        held.forId = answer.heldFor();
        held.newcomer = answer.newcomer();
        held.heldAt = now;
        return held;
    }

    /**
     * Decides once.
     *
     * @param personId who decides
     * @throws NotFound when it was decided the other way already
     */
    public boolean decide(long personId, boolean through, Instant now) {
        if (decidedAt != null) {
            if (letThrough != through) {
                throw new NotFound();
            }
            return false;
        }
        decidedAt = now;
        decidedBy = personId;
        letThrough = through;
        return true;
    }

    public boolean decidedBy(long personId) {
        return decidedBy != null && decidedBy == personId;
    }

    public long authorId() {
        return authorId;
    }

    public long forId() {
        return forId;
    }

    /** Whether a moderator may decide, too: an author's own wish to read first is the author's alone. */
    public boolean newcomer() {
        return newcomer;
    }
}
