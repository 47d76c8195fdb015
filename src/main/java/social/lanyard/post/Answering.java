package social.lanyard.post;

import java.time.Instant;

/**
 * What the page of a post says about answering it.
 *
 * @param answer whether the reader may, and whether their answer would wait
 * @param mayAsk whether a question of the reader's could wait for the author, as far as what is confirmed goes
 * @param responders whom the author of this post chose
 * @param since when the author chose it, if that was after it came out; or null
 * @param folded how many responses in the thread that begins here are folded away
 */
public record Answering(Answer answer, boolean mayAsk, Responders responders, Instant since, int folded) {
    static final Answering NONE = new Answering(Answer.refused(""), false, Responders.EVERYONE, null, 0);

    /** Whether the author did not leave it to everyone to answer at once. */
    public boolean limited() {
        return responders != Responders.EVERYONE;
    }
}
