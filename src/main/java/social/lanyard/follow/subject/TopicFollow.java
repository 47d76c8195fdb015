package social.lanyard.follow.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.support.Refusal;

/** Somebody follows a topic: what is written about it in public comes into their home. */
@Entity
@Table(name = "topic_follow")
@IdClass(TopicFollowId.class)
class TopicFollow {
    /** Home asks for the newest posts of each topic; this bounds what one reading can cost. */
    static final int MOST = 200;

    @Id
    @Column(name = "account_id")
    Long accountId;

    @Id
    String tag;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected TopicFollow() {}

    /**
     * Begins to follow.
     *
     * @param already how many topics the person follows by now
     * @throws Refusal when these are as many as there may be
     */
    static TopicFollow start(long accountId, String tag, long already, Instant now) {
        if (already >= MOST) {
            throw new Refusal("", "You follow " + MOST + " topics, which is the most. Unfollow some to follow more.");
        }
        TopicFollow follow = new TopicFollow();
        follow.accountId = accountId;
        follow.tag = tag;
        follow.createdAt = now;
        return follow;
    }
}
