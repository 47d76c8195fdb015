package social.lanyard.follow;

import java.time.Instant;

/** One account stopped following another; told inside the transaction in which it happened. */
public record Unfollowed(long followerId, long followeeId, Instant at) {}
