package social.lanyard.timeline;

import io.quarkus.qute.TemplateExtension;

/** Small changes of words that templates need. */
@TemplateExtension
public final class Phrases {
    private Phrases() {}

    /** With a capital letter at the beginning, where a phrase opens a line. */
    public static String capitalised(String phrase) {
        return phrase.isEmpty() ? phrase : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }
}
