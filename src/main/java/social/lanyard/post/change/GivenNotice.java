package social.lanyard.post.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.post.NoticeKind;

/** A notice that an author put on a story of theirs. Written once, never changed. */
@Entity
@Table(name = "post_notice")
public class GivenNotice {
    @Id
    Long id;

    @Column(name = "post_id", updatable = false)
    long postId;

    @Column(name = "author_id", updatable = false)
    long authorId;

    @Column(updatable = false)
    short kind;

    @Column(updatable = false)
    String reason;

    @Column(name = "given_at", updatable = false)
    Instant givenAt;

    protected GivenNotice() {}

    GivenNotice(long id, long postId, long authorId, NoticeKind kind, String reason, Instant now) {
        this.id = id;
        this.postId = postId;
        this.authorId = authorId;
        this.kind = kind.code();
        this.reason = reason;
        this.givenAt = now;
    }
}
