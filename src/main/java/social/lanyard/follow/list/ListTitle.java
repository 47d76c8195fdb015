package social.lanyard.follow.list;

import social.lanyard.support.Refusal;
import social.lanyard.text.CharacterCount;
import social.lanyard.text.CleanText;
import social.lanyard.text.TextRefused;

/** What a list is called: one line of plain text. */
public record ListTitle(String text) {
    static final int LONGEST = 100;

    /** A page or a client cannot ask for the count of a novel. */
    private static final int FAR_TOO_LONG = 20 * LONGEST;

    /** @throws Refusal when it cannot be kept */
    public static ListTitle of(String typed) {
        String line = clean(typed).replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.isEmpty()) {
            throw new Refusal("title", "Give the list a name.");
        }
        if (line.length() > FAR_TOO_LONG || CharacterCount.of(line) > LONGEST) {
            throw new Refusal("title", "The name is too long. It may have up to 100 characters.");
        }
        return new ListTitle(line);
    }

    private static String clean(String typed) {
        try {
            return typed == null ? "" : CleanText.of(typed);
        } catch (TextRefused refused) {
            throw refused.in("title");
        }
    }
}
