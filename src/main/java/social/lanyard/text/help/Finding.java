package social.lanyard.text.help;

import java.util.List;
import social.lanyard.text.Excerpt;

/**
 * One thing that its writer may want to change.
 *
 * @param quote the words that it is about, shortened where they are long; empty for a heading without words
 * @param count what {@link FindingKind} says
 * @param plainer words to use in its place, the best first; empty where there are none to offer
 * @param note one more sentence about a term, or empty
 * @param line of the source, counted from 1, where it is found first
 */
public record Finding(FindingKind kind, String quote, int count, List<String> plainer, String note, int line) {

    private static final int QUOTE = 100;

    static Finding of(FindingKind kind, String quote, int count, int line) {
        return new Finding(kind, quote, count, List.of(), "", line);
    }

    /** Its quote is cut to what a page has room for. */
    Finding shortened() {
        return new Finding(kind, Excerpt.of(quote, QUOTE), count, plainer, note, line);
    }

    /** The number signs that a heading should begin with. */
    public String signs() {
        return "#".repeat(count);
    }
}
