package social.lanyard.post;

import social.lanyard.web.Once;

/**
 * What a publication led to, the same however often it was sent.
 *
 * @param path address of the post on this site
 */
public record Published(long postId, String path) {
    public static Published of(Post post, Byline by) {
        return new Published(post.id(), "/@" + by.handle() + post.tail());
    }

    public static Published of(Once.Outcome outcome) {
        return new Published(Long.parseLong(outcome.body()), outcome.location());
    }

    public Once.Outcome outcome() {
        return new Once.Outcome(303, path, Long.toString(postId));
    }
}
