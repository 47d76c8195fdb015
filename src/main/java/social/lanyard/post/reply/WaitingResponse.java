package social.lanyard.post.reply;

import java.time.Instant;
import social.lanyard.post.PostCard;

/**
 * A response that waits to be let through.
 *
 * @param newcomer whether it waits because it is the first of a new account
 */
record WaitingResponse(PostCard card, boolean newcomer, Instant since) {
    public long id() {
        return card.id();
    }
}
