package social.lanyard.text.help;

import java.util.Arrays;
import java.util.Locale;

/** Where the words of a passage begin and end. Parts with a hyphen between them are marked each for itself. */
final class WordMarks {

    private final String text;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;

    WordMarks(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                end = rest(end);
                add(at, end);
            }
            at = end;
        }
    }

    private int rest(int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK && !inside(at)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** An apostrophe in a word, a point or a comma in a number. */
    private boolean inside(int at) {
        char c = text.charAt(at);
        if (at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return (c == '\'' || c == '’') && Character.isLetter(before) && Character.isLetter(after)
                || (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after);
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** The word as it was typed. */
    String typed(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** The word in small letters with one kind of apostrophe, without the ending of what belongs to somebody. */
    String folded(int word) {
        String folded = typed(word).toLowerCase(Locale.ROOT).replace('’', '\'');
        return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    }

    /** Whether a reader counts this and the word before it as one, as in "follow-up". */
    boolean joined(int word) {
        return word > 0 && starts[word] == ends[word - 1] + 1 && hyphen(text.charAt(ends[word - 1]));
    }

    /** Whether nothing but a space, a line break or a hyphen stands before this word and after the one before it. */
    boolean follows(int word) {
        if (word == 0 || starts[word] - ends[word - 1] > 2) {
            return false;
        }
        for (int at = ends[word - 1]; at < starts[word]; at++) {
            char c = text.charAt(at);
            if (!Character.isWhitespace(c) && c != '\u00A0' && !hyphen(c)) {
                return false;
            }
        }
        return starts[word] > ends[word - 1];
    }

    /** Whether the word is a name with a sign before it, such as a mention or a hashtag. */
    boolean signed(int word) {
        return starts[word] > 0 && "@#".indexOf(text.charAt(starts[word] - 1)) >= 0;
    }

    private static boolean hyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
