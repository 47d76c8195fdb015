package social.lanyard.text.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import social.lanyard.text.Prose;

/**
 * Advice on the writing of a story: about how old its readers have to be, and what its writer may want to change. It is
 * advice and nothing more, never kept and never a condition of publishing.
 *
 * @param readingAge in years, or 0 when it cannot be told: the text is short or not in English
 * @param parts those topics about which there is something to say
 */
public record WritingHelp(int readingAge, List<HelpPart> parts) {

    /** Nothing to say. */
    public static final WritingHelp NONE = new WritingHelp(0, List.of());

    /** Sentences with more words are hard to hold in mind. It is the figure that public services in Britain advise. */
    public static final int LONG_SENTENCE = 25;

    /**
     * Advice on this text. Sentences and words are looked at in English only.
     *
     * @param language as in BCP 47
     */
    public static WritingHelp of(Prose prose, String language) {
        List<HelpPart> parts = new ArrayList<>();
        add(parts, HelpTopic.HEADINGS, HeadingHints.of(prose.headings()));
        add(parts, HelpTopic.LINKS, LinkHints.of(prose.links()));
        add(parts, HelpTopic.PICTURES, PictureHints.of(prose.pictures()));
        if (!english(language)) {
            return new WritingHelp(0, parts);
        }
        EnglishHints hints = new EnglishHints(prose.passages());
        add(parts, HelpTopic.SENTENCES, hints.longSentences());
        add(parts, HelpTopic.WORDS, hints.terms());
        return new WritingHelp(hints.readingAge(), parts);
    }

    private static void add(List<HelpPart> parts, HelpTopic topic, List<Finding> findings) {
        if (!findings.isEmpty()) {
            parts.add(HelpPart.of(topic, findings));
        }
    }

    private static boolean english(String language) {
        String tag = language == null ? "" : language.toLowerCase(Locale.ROOT);
        return tag.equals("en") || tag.startsWith("en-");
    }

    /** Whether the age is the highest that is told. */
    public boolean oldest() {
        return readingAge == ReadingAge.OLDEST;
    }

    /** Whether there is anything to show. */
    public boolean empty() {
        return readingAge == 0 && parts.isEmpty();
    }
}
