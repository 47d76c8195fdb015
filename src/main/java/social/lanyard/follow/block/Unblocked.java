package social.lanyard.follow.block;

import java.time.Instant;

/** One account ended its block of another; told inside the transaction in which it happened. */
public record Unblocked(long accountId, long targetId, Instant at) {}
