package social.lanyard.post;

import java.time.Instant;

/** An author took a post down. Fired inside the transaction in which that happened. */
public record PostTakenDown(long postId, long authorId, Instant at) {}
