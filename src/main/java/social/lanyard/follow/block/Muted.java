package social.lanyard.follow.block;

import java.time.Instant;

/** One account muted another; told inside the transaction in which it happened. */
public record Muted(long accountId, long targetId, Instant at) {}
