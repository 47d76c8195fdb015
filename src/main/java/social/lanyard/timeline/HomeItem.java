package social.lanyard.timeline;

import social.lanyard.post.PostCard;

/** One post in a reader's home, and why it is there. */
public record HomeItem(PostCard card, Why why) {
    /**
     * @param subject the topic or series that brought it, or null where an account did
     */
    static HomeItem of(long readerId, PostCard card, Subject subject) {
        return new HomeItem(
                card, subject == null || card.sharedBy() != null ? Why.of(readerId, card) : Why.of(subject));
    }
}
