package social.lanyard.post.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.post.Post;

/** A response that the author of the post above it folded away. It stays, is counted, and opens on request. */
@Entity
@Table(name = "hidden_response")
class HiddenResponse {
    @Id
    @Column(name = "post_id")
    Long postId;

    @Column(name = "author_id", updatable = false)
    long authorId;

    @Column(name = "of_id", updatable = false)
    long ofId;

    @Column(name = "thread_id", updatable = false)
    long threadId;

    @Column(name = "hidden_by", updatable = false)
    long hiddenBy;

    @Column(name = "hidden_at", updatable = false)
    Instant hiddenAt;

    protected HiddenResponse() {}

    static HiddenResponse of(Post response, long ofId, long personId, Instant now) {
        HiddenResponse hidden = new HiddenResponse();
        hidden.postId = response.id();
        hidden.authorId = response.authorId();
        hidden.ofId = ofId;
        hidden.threadId = response.threadId();
        hidden.hiddenBy = personId;
        hidden.hiddenAt = now;
        return hidden;
    }
}
