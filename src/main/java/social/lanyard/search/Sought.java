package social.lanyard.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import social.lanyard.support.Refusal;

/**
 * What somebody typed into the search box, read as web searches read it: words that must all be there, "words in
 * quotation marks" that stand together as they are written, a minus before what may not be there, and "or" between two
 * ways. Whatever else was typed is no error and means nothing.
 *
 * @param ways of which one has to hold; none where no word was typed
 */
public record Sought(List<Way> ways) {
    static final int LONGEST = 200;
    private static final int MOST_WORDS = 16;
    private static final int MOST_WAYS = 4;

    /** Nothing is looked for. */
    public static final Sought NOTHING = new Sought(List.of());

    public Sought {
        ways = List.copyOf(ways);
    }

    /** Words and phrases that must be there, and those that may not. */
    public record Way(List<String> words, List<String> phrases, List<String> notWords, List<String> notPhrases) {
        public Way {
            words = List.copyOf(words);
            phrases = List.copyOf(phrases);
            notWords = List.copyOf(notWords);
            notPhrases = List.copyOf(notPhrases);
        }

        private boolean saysWhat() {
            return !words.isEmpty() || !phrases.isEmpty();
        }

        private long size() {
            return Stream.of(words, phrases, notWords, notPhrases)
                    .flatMap(List::stream)
                    .flatMap(piece -> Stream.of(piece.split(" ")))
                    .count();
        }

        /** For PostgreSQL's own reader: words whose endings do not matter. */
        String loose() {
            return joined(words, notWords);
        }

        /** The same for what has to stand as it is written. */
        String exact() {
            return joined(phrases, notPhrases);
        }

        /** All of it as it is written, for words that are too common to be told apart by their stems. */
        String asWritten() {
            return (joined(words, notWords) + " " + exact()).strip();
        }

        /** Only what must be there, without endings. */
        String told() {
            return joined(words, List.of());
        }

        /** Each in quotation marks, so that none of them is taken for an operator. */
        private static String joined(List<String> there, List<String> not) {
            return String.join(
                    " ",
                    Stream.concat(
                                    there.stream().map(Sought::quoted),
                                    not.stream().map(piece -> "-" + quoted(piece)))
                            .toList());
        }
    }

    /** @throws Refusal with a sentence, where there is too much of it, or only what may not be there */
    public static Sought of(String typed) {
        if (typed == null || typed.isBlank()) {
            return NOTHING;
        }
        if (typed.codePointCount(0, typed.length()) > LONGEST) {
            throw new Refusal("q", "This is too long to look for. Use up to " + LONGEST + " characters.");
        }
        List<Way> ways = new Reading(Normalizer.normalize(typed, Normalizer.Form.NFKC)).ways();
        if (ways.isEmpty()) {
            throw new Refusal("q", "There is no word in this. Write at least one word, name or handle.");
        }
        if (!ways.stream().allMatch(Way::saysWhat)) {
            throw new Refusal("q", "This only says what to leave out. Write at least one word to look for.");
        }
        if (ways.size() > MOST_WAYS || ways.stream().mapToLong(Way::size).sum() > MOST_WORDS) {
            throw new Refusal("q", "This is too much at once. Look for up to " + MOST_WORDS + " words.");
        }
        return new Sought(ways);
    }

    boolean nothing() {
        return ways.isEmpty();
    }

    /** All that may be marked where it is found: for PostgreSQL's own reader. */
    String marked() {
        return String.join(
                " or ",
                ways.stream()
                        .flatMap(way -> Stream.concat(way.words().stream(), way.phrases().stream()))
                        .map(Sought::quoted)
                        .toList());
    }

    private static String quoted(String piece) {
        return "\"" + piece + "\"";
    }

    /** The words that must be there, as the name of somebody or something. */
    String name() {
        return String.join(
                " ",
                ways.stream()
                        .flatMap(way -> Stream.concat(way.words().stream(), way.phrases().stream()))
                        .toList());
    }

    /** One walk over what was typed. */
    private static final class Reading {
        private final String text;
        private final List<Way> ways = new ArrayList<>();
        private List<String> words = new ArrayList<>();
        private List<String> phrases = new ArrayList<>();
        private List<String> notWords = new ArrayList<>();
        private List<String> notPhrases = new ArrayList<>();
        private int at;

        Reading(String text) {
            this.text = text;
        }

        List<Way> ways() {
            while (at < text.length()) {
                int c = text.codePointAt(at);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    at += Character.charCount(c);
                } else {
                    piece();
                }
            }
            close();
            return ways;
        }

        private void piece() {
            boolean not = minus(text.codePointAt(at)) && at + 1 < text.length() && !space(text.codePointAt(at + 1));
            if (not) {
                at++;
            }
            if (quote(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
                String phrase = String.join(" ", pieces(until(true)));
                closeQuote();
                add(phrase, not ? notPhrases : phrases);
                return;
            }
            String run = until(false);
            if (!not && run.toLowerCase(Locale.ROOT).equals("or")) {
                close();
                return;
            }
            pieces(run).forEach(word -> add(word, not ? notWords : words));
        }

        private void closeQuote() {
            if (at < text.length()) {
                at += Character.charCount(text.codePointAt(at));
            }
        }

        private static void add(String piece, List<String> to) {
            if (!piece.isEmpty()) {
                to.add(piece);
            }
        }

        private void close() {
            Way way = new Way(words, phrases, notWords, notPhrases);
            if (way.size() > 0) {
                ways.add(way);
            }
            words = new ArrayList<>();
            phrases = new ArrayList<>();
            notWords = new ArrayList<>();
            notPhrases = new ArrayList<>();
        }

        private String until(boolean quoted) {
            int from = at;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                if (quote(c) || !quoted && space(c)) {
                    break;
                }
                at += Character.charCount(c);
            }
            return text.substring(from, at);
        }

        private static boolean space(int c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        private static boolean minus(int c) {
            return c == '-' || c == '\u2212' || c == '\u2013';
        }

        private static boolean quote(int c) {
            return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb';
        }

        /** The words of a run of signs: letters and digits, with what stands inside of "don't" and "2.5". */
        private static List<String> pieces(String run) {
            List<String> found = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < run.length(); ) {
                int c = run.codePointAt(i);
                int next = i + Character.charCount(c);
                if (letter(c) || inside(c, word, run, next)) {
                    word.appendCodePoint(c);
                } else if (word.length() > 0) {
                    found.add(word.toString());
                    word.setLength(0);
                }
                i = next;
            }
            if (word.length() > 0) {
                found.add(word.toString());
            }
            return found.stream()
                    .filter(piece -> piece.codePoints().anyMatch(Character::isLetterOrDigit))
                    .toList();
        }

        private static boolean letter(int c) {
            int type = Character.getType(c);
            return Character.isLetterOrDigit(c)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
        }

        private static boolean inside(int c, StringBuilder word, String run, int next) {
            if (word.length() == 0 || next >= run.length()) {
                return false;
            }
            int before = word.codePointBefore(word.length());
            int after = run.codePointAt(next);
            return c == '.'
                    ? Character.isDigit(before) && Character.isDigit(after)
                    : (c == '\'' || c == '\u2019') && Character.isLetter(before) && Character.isLetter(after);
        }
    }
}
