package social.lanyard.confidentiality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invented stories and notes with labels where somebody could be recognised. A third of them was put aside, with its hash in
 * {@code CorpusTest}, before any rule was written: what a rule was made with cannot say how good it is.
 *
 * <p>Numbers of patients are in none of the files. Where one stands, a valid one is made up when the file is read.
 */
final class Corpus {
    static final String SEALED = "sealed";
    static final List<String> OPEN = List.of("open-b", "open-c");

    private static final Pattern HEAD = Pattern.compile("=== (\\w+) (story|note) (clean|amber|red)");
    private static final Pattern MARK = Pattern.compile("\\[\\[(CF-\\d\\d|IC-[a-z]+)\\|(.*?)]]", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\{\\{(nhs|chi|hc)(?::([a-z]+))?}}");

    private Corpus() {}

    /** How easily somebody could be recognised, in the judgement of whoever wrote the entry. */
    enum Level {
        CLEAN,
        AMBER,
        RED
    }

    /**
     * One piece that could tell who somebody is.
     *
     * @param label of the rule that should find it
     * @param from where it stands in the text, in characters
     */
    record Mark(String label, int from, int to) {
        /** Whether it names somebody by itself, and is no clue among others. */
        boolean direct() {
            return label.startsWith("CF-");
        }
    }

    /**
     * @param title empty for a note
     * @param text as somebody would type it, without the labels
     * @param source as it stands in the file
     * @param why what is in it and why it has its level
     */
    record Entry(
            String id,
            boolean story,
            Level level,
            String title,
            String text,
            String source,
            List<Mark> marks,
            String why) {}

    static String file(String name) {
        try (var stream = Corpus.class.getResourceAsStream("/confidentiality/" + name + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Entry> read(String name) {
        List<Entry> entries = new ArrayList<>();
        for (String piece : file(name).split("(?m)^(?==== )")) {
            if (!piece.isBlank()) {
                entries.add(entry(name, piece));
            }
        }
        return entries;
    }

    private static Entry entry(String file, String piece) {
        String[] parts = piece.split("(?m)^---\\R", 2);
        List<String> lines = parts[0].lines().toList();
        Matcher head = HEAD.matcher(lines.get(0).strip());
        if (parts.length < 2 || !head.matches()) {
            throw new IllegalStateException(file + " cannot be read at: " + lines.get(0));
        }
        String why = "";
        String title = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("#")) {
                why = line.substring(1).strip();
            } else if (line.startsWith("title:")) {
                title = line.substring("title:".length()).strip();
            }
        }
        List<Mark> marks = new ArrayList<>();
        String text = marked(
                parts[1].strip(), marks, new SplittableRandom(head.group(1).hashCode()));
        return new Entry(
                head.group(1),
                head.group(2).equals("story"),
                Level.valueOf(head.group(3).toUpperCase(Locale.ROOT)),
                title,
                text,
                piece,
                List.copyOf(marks),
                why);
    }

    private static String marked(String source, List<Mark> marks, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(source);
        int end = 0;
        while (mark.find()) {
            text.append(numbered(source.substring(end, mark.start()), random));
            int from = text.length();
            text.append(numbered(mark.group(2), random));
            marks.add(new Mark(mark.group(1), from, text.length()));
            end = mark.end();
        }
        return text.append(numbered(source.substring(end), random)).toString();
    }

    private static String numbered(String text, SplittableRandom random) {
        return NUMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(PatientNumbers.made(
                        found.group(1), found.group(2) == null ? "spaces" : found.group(2), random)));
    }
}
