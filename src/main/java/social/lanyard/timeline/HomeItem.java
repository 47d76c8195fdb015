package social.lanyard.timeline;

import social.lanyard.follow.list.ListName;
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

    /** One post in a list that the reader made: what its people share is there because of them, too. */
    static HomeItem inList(long readerId, PostCard card, ListName list) {
        return new HomeItem(card, card.sharedBy() == null ? Why.of(card, list) : Why.of(readerId, card));
    }
}
