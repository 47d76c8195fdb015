package social.lanyard.post;

import java.util.List;

/**
 * One response as it stands in a thread.
 *
 * @param card what it says, or null where its author took it down: then a line stands in its place
 * @param answers responses to it, the oldest first; empty two levels down
 * @param loose whether it stands here because what it answers is not on this page
 */
public record Reply(long id, PostCard card, List<Reply> answers, boolean loose) {
    public boolean gone() {
        return card == null;
    }
}
