package social.lanyard.post;

import java.util.IllformedLocaleException;
import java.util.Locale;
import social.lanyard.text.CharacterCount;
import social.lanyard.text.CleanText;
import social.lanyard.text.TextRefused;

/** What comes out of a form's fields and JSON members, before any rule is asked. */
public final class Typed {
    public static final String LANGUAGE = "en-GB";

    private Typed() {}

    /** One line: cleaned, with every run of white space as one space. */
    public static String line(String field, String text) {
        return text(field, text).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** Several lines, cleaned and otherwise as typed. */
    public static String text(String field, String text) {
        try {
            return text == null ? "" : CleanText.of(text);
        } catch (TextRefused refused) {
            throw refused.in(field);
        }
    }

    /** Whether a text has more characters than this, as a person counts them; long ones are not counted to the end. */
    public static boolean longerThan(int most, String text) {
        return text.length() > most && (text.length() > most * 20L || CharacterCount.of(text) > most);
    }

    /** A well-formed language tag in its usual spelling, the site's own where none was given, or null. */
    static String language(String tag) {
        if (tag == null || tag.isBlank()) {
            return LANGUAGE;
        }
        try {
            String language =
                    new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
            return language.length() > 35 || language.equals("und") ? null : language;
        } catch (IllformedLocaleException refused) {
            return null;
        }
    }
}
