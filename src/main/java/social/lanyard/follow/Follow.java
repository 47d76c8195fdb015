package social.lanyard.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.identity.Account;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/** One account follows another: its posts come into the follower's home, and followers-only posts become readable. */
@Entity
@Table(name = "follow")
@IdClass(FollowId.class)
public class Follow {
    /** A reader's home is computed when it is read; this bounds what one reading can cost. */
    public static final int MOST = 10_000;

    @Id
    @Column(name = "follower_id")
    Long followerId;

    @Id
    @Column(name = "followee_id")
    Long followeeId;

    @Column(name = "show_boosts")
    boolean showBoosts = true;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected Follow() {}

    /**
     * Begins to follow.
     *
     * @param already how many accounts the follower follows by now
     * @throws Refusal when it is the follower's own account, or when the list is full
     * @throws NotFound when the account is closed, as if it had never been there
     */
    static Follow start(long followerId, Account followee, long already, Instant now) {
        if (followee.isClosed()) {
            throw new NotFound();
        }
        if (followee.id() == followerId) {
            throw new Refusal("", "This is your own page. What you write is in your home without following yourself.");
        }
        if (already >= MOST) {
            throw new Refusal(
                    "", "You follow 10,000 people and organisations, which is the most. Unfollow some to follow more.");
        }
        return between(followerId, followee.id(), now);
    }

    /** Begins what was asked for and waited for an answer. */
    static Follow accepted(FollowRequest request, Instant now) {
        return between(request.followerId(), request.followeeId(), now);
    }

    private static Follow between(long followerId, long followeeId, Instant now) {
        Follow follow = new Follow();
        follow.followerId = followerId;
        follow.followeeId = followeeId;
        follow.createdAt = now;
        return follow;
    }

    public long followerId() {
        return followerId;
    }

    public long followeeId() {
        return followeeId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
