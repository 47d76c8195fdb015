package social.lanyard.post.reply;

import java.time.Instant;
import social.lanyard.post.PostCard;

/** A question from the public that its author has not answered yet. */
record WaitingQuestion(PostCard card, Instant since) {
    public long id() {
        return card.id();
    }
}
