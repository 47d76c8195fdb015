package social.lanyard.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed from one text to the next: paragraph by paragraph, and word by word inside those that changed. Print it
 * with {@code {#difference parts /}}. Texts that have next to nothing in common are not compared word by word, so the
 * time stays in proportion to the length.
 *
 * @param parts in the order of the text
 */
public record Difference(List<Part> parts) {
    /** Paragraphs that are looked at for what they share; beyond, all of the old and all of the new is shown. */
    private static final int PARAGRAPHS = 3_000;
    /** Words of two paragraphs that are looked at for what they share. */
    private static final int WORDS = 4_000;
    /** A paragraph that kept less than this share of its words reads better as taken out and written anew. */
    private static final double KINSHIP = 0.3;

    private static final Pattern LINES = Pattern.compile("\n");
    private static final Pattern AFTER_A_SPACE = Pattern.compile("(?<=\\s)(?=\\S)");

    /** What became of some words. */
    public enum Fate {
        SAME,
        ADDED,
        REMOVED
    }

    /** Some words with one fate. */
    public record Run(Fate fate, String words) {}

    /**
     * A paragraph that is shown, or some that are the same and are folded into one line.
     *
     * @param runs the paragraph's words; empty where paragraphs are folded
     * @param folded how many are, or 0
     */
    public record Part(List<Run> runs, int folded) {
        static Part paragraph(Fate fate, String words) {
            return new Part(List.of(new Run(fate, words)), 0);
        }
    }

    /** Compares two texts; blank lines do not count. */
    public static Difference between(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        List<Part> parts = new ArrayList<>();
        int shared = 0;
        while (shared < old.size() && shared < now.size() && old.get(shared).equals(now.get(shared))) {
            shared++;
        }
        int tail = 0;
        while (tail < old.size() - shared
                && tail < now.size() - shared
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        same(parts, now.subList(0, shared));
        middle(parts, old.subList(shared, old.size() - tail), now.subList(shared, now.size() - tail));
        same(parts, now.subList(now.size() - tail, now.size()));
        return new Difference(List.copyOf(parts));
    }

    /** How many places were added to or changed. */
    public long additions() {
        return places(Fate.ADDED);
    }

    /** How many places lost words. */
    public long removals() {
        return places(Fate.REMOVED);
    }

    public boolean nothing() {
        return additions() == 0 && removals() == 0;
    }

    private long places(Fate fate) {
        return parts.stream()
                .flatMap(part -> part.runs().stream())
                .filter(run -> run.fate() == fate)
                .count();
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(LINES.split(text))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void middle(List<Part> parts, List<String> old, List<String> now) {
        if (old.size() + now.size() > PARAGRAPHS) {
            replaced(parts, old, now);
            return;
        }
        int done = 0;
        for (Change change : changes(old, now)) {
            same(parts, old.subList(done, change.at));
            changed(parts, change.removed, change.added);
            done = change.at + change.removed.size();
        }
        same(parts, old.subList(done, old.size()));
    }

    /** Where the old list was changed, what went and what came there. */
    private record Change(int at, List<String> removed, List<String> added) {
        boolean touches(AbstractDelta<String> next) {
            return at + removed.size() == next.getSource().getPosition();
        }

        void take(AbstractDelta<String> next) {
            removed.addAll(next.getSource().getLines());
            added.addAll(next.getTarget().getLines());
        }
    }

    /** The library tells what came and what went at one place apart; here they are one change. */
    private static List<Change> changes(List<String> old, List<String> now) {
        List<Change> changes = new ArrayList<>();
        Change last = null;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            if (last == null || !last.touches(delta)) {
                last = new Change(delta.getSource().getPosition(), new ArrayList<>(), new ArrayList<>());
                changes.add(last);
            }
            last.take(delta);
        }
        return changes;
    }

    /** One paragraph alone is kept as it stands, as a place to hold on to; more are folded. */
    private static void same(List<Part> parts, List<String> paragraphs) {
        if (paragraphs.size() == 1) {
            parts.add(Part.paragraph(Fate.SAME, paragraphs.get(0)));
        } else if (!paragraphs.isEmpty()) {
            parts.add(new Part(List.of(), paragraphs.size()));
        }
    }

    private static void changed(List<Part> parts, List<String> old, List<String> now) {
        int paired = Math.min(old.size(), now.size());
        for (int i = 0; i < paired; i++) {
            paragraph(parts, old.get(i), now.get(i));
        }
        replaced(parts, old.subList(paired, old.size()), now.subList(paired, now.size()));
    }

    private static void replaced(List<Part> parts, List<String> old, List<String> now) {
        old.forEach(words -> parts.add(Part.paragraph(Fate.REMOVED, words)));
        now.forEach(words -> parts.add(Part.paragraph(Fate.ADDED, words)));
    }

    private static void paragraph(List<Part> parts, String old, String now) {
        // The space at the end makes the last word the same word as one in the middle.
        List<String> before = List.of(AFTER_A_SPACE.split(old + " "));
        List<String> after = List.of(AFTER_A_SPACE.split(now + " "));
        if (before.size() + after.size() > WORDS) {
            replaced(parts, List.of(old), List.of(now));
            return;
        }
        List<Run> runs = new ArrayList<>();
        int kept = 0;
        int done = 0;
        for (Change change : changes(before, after)) {
            kept += run(runs, Fate.SAME, before.subList(done, change.at));
            run(runs, Fate.REMOVED, change.removed);
            run(runs, Fate.ADDED, change.added);
            done = change.at + change.removed.size();
        }
        kept += run(runs, Fate.SAME, before.subList(done, before.size()));
        if (kept < KINSHIP * Math.max(before.size(), after.size())) {
            replaced(parts, List.of(old), List.of(now));
        } else {
            parts.add(new Part(List.copyOf(runs), 0));
        }
    }

    /** Adds words with one fate, and tells how many. */
    private static int run(List<Run> runs, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(fate, String.join("", words)));
        }
        return words.size();
    }
}
