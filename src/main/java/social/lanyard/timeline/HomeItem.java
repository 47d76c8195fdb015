package social.lanyard.timeline;

import social.lanyard.post.PostCard;

/** One post in a reader's home, and why it is there. */
public record HomeItem(PostCard card, Why why) {
    static HomeItem of(long readerId, PostCard card) {
        return new HomeItem(card, Why.of(readerId, card));
    }
}
