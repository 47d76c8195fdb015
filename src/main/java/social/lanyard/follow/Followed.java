package social.lanyard.follow;

import java.time.Instant;

/** One account began to follow another; told inside the transaction in which it happened. */
public record Followed(long followerId, long followeeId, Instant at) {
    static Followed of(Follow follow) {
        return new Followed(follow.followerId(), follow.followeeId(), follow.createdAt());
    }
}
