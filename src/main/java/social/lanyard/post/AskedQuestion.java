package social.lanyard.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A response that asks the author above it something, and what became of the question. */
@Entity
@Table(name = "waiting_question")
public class AskedQuestion {
    /** How a question stopped to wait. */
    public enum End {
        ANSWERED,
        /** With a kind word from the list. */
        KIND,
        /** Its author will not answer it; nobody is told. */
        ASIDE
    }

    @Id
    @Column(name = "post_id")
    Long postId;

    @Column(name = "author_id", updatable = false)
    long authorId;

    @Column(name = "for_id", updatable = false)
    long forId;

    @Column(name = "asked_at", updatable = false)
    Instant askedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_how")
    End endedHow;

    @Column(name = "ended_by")
    Long endedBy;

    protected AskedQuestion() {}

    static AskedQuestion of(Post response) {
        AskedQuestion question = new AskedQuestion();
        question.postId = response.id();
        question.authorId = response.authorId();
        question.forId = response.replyToAuthorId();
        question.askedAt = response.publishedAt();
        return question;
    }

    /** Stops to wait; what happened first stays. */
    public void end(End how, long personId, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedHow = how;
            endedBy = personId;
        }
    }

    public long forId() {
        return forId;
    }
}
