package social.lanyard.post;

import java.util.List;
import social.lanyard.web.Once;

/**
 * One response as it stands in a thread.
 *
 * @param card what it says, or null where its author took it down: then a line stands in its place
 * @param answers responses to it, the oldest first; empty two levels down
 * @param loose whether it stands here because what it answers is not on this page
 * @param byWriter whether the author of the post at the top of the thread wrote it
 * @param mayHide whether the reader may fold it away, or show it again
 */
public record Reply(long id, PostCard card, List<Reply> answers, boolean loose, boolean byWriter, boolean mayHide) {
    public boolean gone() {
        return card == null;
    }

    /** Whether an author above it folded it away. */
    public boolean folded() {
        return card != null && card.folded();
    }

    /** For its form; a fresh one for each. */
    public String token() {
        return Once.token();
    }
}
