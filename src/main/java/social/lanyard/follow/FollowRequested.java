package social.lanyard.follow;

import java.time.Instant;

/** One account asked to follow another; told inside the transaction in which it happened. */
public record FollowRequested(long followerId, long followeeId, Instant at) {
    static FollowRequested of(Follow wanted) {
        return new FollowRequested(wanted.followerId(), wanted.followeeId(), wanted.createdAt());
    }
}
