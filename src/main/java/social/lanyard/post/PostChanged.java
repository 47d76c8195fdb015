package social.lanyard.post;

import java.time.Instant;

/**
 * An author changed what a post says. Fired inside the transaction of the change.
 *
 * @param removal whether something that pointed to a person was taken out: copies elsewhere have to go
 */
public record PostChanged(long postId, long authorId, Visibility visibility, boolean removal, Instant at) {}
