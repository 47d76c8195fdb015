package social.lanyard.text.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the sentences of an English passage end. Looks at each character a bounded number of times. */
final class Sentences {

    private static final String ENDS = ".!?…";
    private static final String CLOSERS = "\"'”’»)]";
    /** Short forms with a point that do not end a sentence. */
    private static final Set<String> SHORT = Set.of(
            "dr", "mr", "mrs", "ms", "mx", "prof", "rev", "st", "vs", "cf", "e.g", "i.e", "eg", "ie", "approx", "fig",
            "no", "nos", "sr", "jr", "incl");

    private static final int LONGEST_SHORT = 6;

    private Sentences() {}

    /** The index after each sentence; the last is the length of the text. */
    static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            at++;
            if (ENDS.indexOf(text.charAt(from)) < 0) {
                continue;
            }
            at = after(text, at, ENDS);
            boolean point = at == from + 1 && text.charAt(from) == '.';
            at = after(text, at, CLOSERS);
            int next = at;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            boolean apart = next > at && next < text.length() && !Character.isLowerCase(text.charAt(next));
            if (apart && !(point && shortForm(text, from))) {
                ends.add(at);
            }
            at = next;
        }
        ends.add(text.length());
        return ends;
    }

    private static int after(String text, int from, String characters) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean shortForm(String text, int point) {
        int from = point;
        while (from > 0 && point - from < LONGEST_SHORT + 1 && word(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, point).toLowerCase(Locale.ROOT);
        // "No." ends a sentence where it is the whole of it.
        boolean number = !word.startsWith("no") || point + 2 < text.length() && digit(text.charAt(point + 2));
        return SHORT.contains(word) && number;
    }

    private static boolean word(char c) {
        return c == '.' || Character.isLetter(c);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
