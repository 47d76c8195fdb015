package social.lanyard.follow.block;

import java.time.Instant;

/** One account blocked another; told inside the transaction in which it happened. */
public record Blocked(long accountId, long targetId, Instant at) {}
