package social.lanyard.follow;

import java.time.Instant;

/** An account let somebody follow who had asked; told inside the transaction in which it happened. */
public record RequestAccepted(long followerId, long followeeId, Instant at) {}
