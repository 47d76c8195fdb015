package social.lanyard.text;

import java.util.Locale;

/**
 * The bounds that a text must keep so that no text can stop the site. Ordinary writing is far below all of them. The
 * sentences are for the writer: %1$,d is the bound, %2$d the line.
 */
public enum TextLimit {
    CHARACTERS("This text is too long. It may have up to %1$,d characters."),
    CODE_POINTS("Some characters here are built from too many parts. Please use fewer accents or emoji."),
    COMBINING("Line %2$d has a letter with more than %1$,d accents. Please use fewer."),
    LINE_LENGTH("Line %2$d is longer than %1$,d characters. Please break it into paragraphs."),
    LINES("This text has more than %1$,d lines. Please join some of them, or split the text in two."),
    QUOTE_DEPTH("Line %2$d is a quote inside more than %1$,d quotes. Please use fewer “>” marks."),
    LIST_DEPTH("Line %2$d is a list inside more than %1$,d lists. Please use fewer levels."),
    DELIMITER_RUN("Line %2$d has more than %1$,d marks such as * _ ~ ` in a row. Please use fewer."),
    DELIMITERS(
            "The paragraph at line %2$d has more than %1$,d marks such as * _ ~ `. Please use fewer or add an empty line."),
    BRACKETS("The paragraph at line %2$d has more than %1$,d square brackets. Please use fewer or add an empty line."),
    BRACKET_DEPTH("Line %2$d has more than %1$,d square brackets inside each other. Please use fewer."),
    BACKSLASHES("Line %2$d has more than %1$,d backslashes in a row. Please use fewer."),
    SPACES("Line %2$d has more than %1$,d spaces in a row. Please use fewer."),
    TABLE_COLUMNS("The table at line %2$d has more than %1$,d columns. Please use a smaller table."),
    BLOCKS("This text has more than %1$,d paragraphs and list items. Please split it in two."),
    DEFINITIONS("This text has more than %1$,d footnotes and link definitions. Please use fewer."),
    LINKS("This text has more than %1$,d links, mentions and tags. Please use fewer."),
    DEPTH("This text has more than %1$,d quotes, lists and marks inside each other. Please make it simpler."),
    OUTPUT("This text becomes too large when it is shown. Please make it simpler or shorter."),
    TIME("This text takes too long to prepare. Please make it simpler or shorter.");

    private final String sentence;

    TextLimit(String sentence) {
        this.sentence = sentence;
    }

    String sentence(int bound, int line) {
        return String.format(Locale.UK, sentence, bound, line);
    }

    /** The key of the sentence in a message bundle. */
    public String key() {
        return "text_refused_" + name().toLowerCase(Locale.ROOT);
    }
}
