package social.lanyard.text.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Our list of terms with plainer words (text/plain-words.tsv), ready to be looked for in a text. */
final class PlainWords {

    private static final String FILE = "/text/plain-words.tsv";
    private static final int COLUMNS = 3;
    /** In shorter words an ending makes another word too easily: "stat", "stated". */
    private static final int INFLECTED = 5;

    /** The list that comes with the site. */
    static final PlainWords OURS = new PlainWords(read());

    private final List<PlainWord> terms;
    /** By the first word, the longest first. */
    private final Map<String, List<Form>> forms = new HashMap<>();

    /** A spelling of a term, as words. */
    private record Form(List<String> words, PlainWord term) {}

    PlainWords(List<PlainWord> terms) {
        this.terms = terms;
        Map<List<String>, PlainWord> spellings = new LinkedHashMap<>();
        // What is in the list itself goes before what was made from another term.
        terms.forEach(term -> spellings.putIfAbsent(words(term.term(), term.capitals()), term));
        terms.forEach(term -> inflected(term).forEach(words -> spellings.putIfAbsent(words, term)));
        spellings.forEach((words, term) ->
                forms.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(new Form(words, term)));
        forms.values().forEach(list -> list.sort(Comparator.comparing((Form form) -> -form.words.size())));
    }

    List<PlainWord> terms() {
        return terms;
    }

    /** A term in a text: which, and how many words it takes. */
    record Match(PlainWord term, int words) {}

    /** The longest term that begins with this word, or null. */
    Match at(WordMarks marks, int word) {
        if (marks.signed(word)) {
            return null;
        }
        String typed = marks.typed(word);
        Match capitals = longest(typed, marks, word, true);
        return capitals != null ? capitals : longest(marks.folded(word), marks, word, false);
    }

    private Match longest(String first, WordMarks marks, int word, boolean capitals) {
        for (Form form : forms.getOrDefault(first, List.of())) {
            if (form.term.capitals() == capitals && there(form.words, marks, word)) {
                return new Match(form.term, form.words.size());
            }
        }
        return null;
    }

    private static boolean there(List<String> words, WordMarks marks, int word) {
        if (word + words.size() > marks.size()) {
            return false;
        }
        for (int at = 1; at < words.size(); at++) {
            if (!marks.follows(word + at) || !marks.folded(word + at).equals(words.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String term, boolean typed) {
        WordMarks marks = new WordMarks(term);
        List<String> words = new ArrayList<>();
        for (int word = 0; word < marks.size(); word++) {
            words.add(typed ? marks.typed(word) : marks.folded(word));
        }
        return words;
    }

    /** The term with the usual endings at its first or its last word. */
    private static Set<List<String>> inflected(PlainWord term) {
        List<String> words = words(term.term(), term.capitals());
        Set<List<String>> forms = new LinkedHashSet<>();
        if (term.capitals()) {
            forms.add(with(words, words.size() - 1, words.get(words.size() - 1) + "s"));
            return forms;
        }
        for (int at : new int[] {0, words.size() - 1}) {
            endings(words.get(at)).forEach(ending -> forms.add(with(words, at, ending)));
        }
        return forms;
    }

    private static List<String> with(List<String> words, int at, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(at, word);
        return changed;
    }

    private static List<String> endings(String word) {
        if (word.length() < INFLECTED) {
            return List.of(word + "s");
        }
        String stem = word.substring(0, word.length() - 1);
        char last = word.charAt(word.length() - 1);
        if (last == 'e') {
            return List.of(word + "s", word + "d", stem + "ing");
        }
        if (last == 'y' && "aeiou".indexOf(stem.charAt(stem.length() - 1)) < 0) {
            return List.of(stem + "ies", stem + "ied", word + "ing");
        }
        boolean hiss = "sxz".indexOf(last) >= 0 || word.endsWith("ch") || word.endsWith("sh");
        return List.of(word + (hiss ? "es" : "s"), word + "ed", word + "ing", word + last + "ed", word + last + "ing");
    }

    private static List<PlainWord> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PlainWords.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PlainWords::term)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PlainWord term(String line) {
        String[] columns = line.split("\t");
        if (columns.length < COLUMNS - 1 || columns.length > COLUMNS) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        return new PlainWord(
                columns[0],
                Arrays.stream(columns[1].split(";")).map(String::strip).toList(),
                columns.length == COLUMNS ? columns[2] : "");
    }
}
