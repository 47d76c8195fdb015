package social.lanyard.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import social.lanyard.support.NotFound;

/** A topic's name as it stands in addresses and in the database: without the sign, in small letters. */
public final class Tag {
    private static final int LONGEST = 100;

    private Tag() {}

    /** Reads a tag from an address; what cannot be a tag is not found. */
    public static String of(String text) {
        // As the text package does it, so that every spelling of a tag leads to one page.
        String tag = nfkc(nfkc(text).toLowerCase(Locale.ROOT));
        if (tag.isEmpty() || tag.length() > LONGEST || !tag.codePoints().allMatch(Tag::mayStand)) {
            throw new NotFound();
        }
        return tag;
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The address of its page. */
    public static String path(String tag) {
        return "/topics/" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }

    /** As people read it: "plain-words" is "Plain words". */
    public static String words(String tag) {
        String words = tag.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? tag : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static boolean mayStand(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '-'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
