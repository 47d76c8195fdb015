package social.lanyard.post;

import io.smallrye.mutiny.Uni;

/**
 * Whatever else holds words of a post: features above implement it. Asked inside the transaction in which a post is taken
 * down or withdrawn, or in which something that pointed to a person was taken out of it.
 */
public interface PostRemains {
    /** Erases all other copies of what this post said. */
    Uni<Void> erase(long authorId, long postId);
}
