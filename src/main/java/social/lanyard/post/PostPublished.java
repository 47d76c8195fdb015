package social.lanyard.post;

import java.time.Instant;

/**
 * Somebody published something. Fired inside the transaction of the publication, so an observer that throws undoes it;
 * what has to happen outside the database goes through the outbox.
 *
 * @param replyToId what it answers, or null
 * @param replyToAuthorId whose post it answers, or null
 */
public record PostPublished(
        long postId,
        long authorId,
        PostKind kind,
        Visibility visibility,
        Long replyToId,
        Long replyToAuthorId,
        Instant at) {
    public static PostPublished of(Post post) {
        return new PostPublished(
                post.id(),
                post.authorId(),
                post.kind(),
                post.visibility(),
                post.replyToId,
                post.replyToAuthorId,
                post.publishedAt());
    }
}
