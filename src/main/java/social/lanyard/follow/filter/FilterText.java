package social.lanyard.follow.filter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.text.CleanText;
import social.lanyard.text.TextRefused;

/**
 * What somebody wants a filter to be, checked.
 *
 * @param span how long it holds from now on, or null for until it is ended
 */
public record FilterText(String title, List<Word> words, Set<Place> places, boolean hides, Duration span) {
    /** Filters of one account. Each reading of each list holds all of them against each post. */
    public static final int MOST = 50;

    public static final int MOST_WORDS = 50;
    private static final int LONGEST = 100;
    private static final Duration LONGEST_SPAN = Duration.ofDays(366);

    public FilterText {
        words = List.copyOf(words);
        places = Set.copyOf(places);
    }

    /**
     * @param title may be empty: then it is the first word
     * @param words may repeat each other and be empty, which drops them; at least one is left
     * @throws Refusal with fields title, words, places and duration
     */
    public static FilterText of(String title, List<Word> words, List<String> places, boolean hides, Duration span) {
        return of(title, words, places, hides, span, true);
    }

    /** The same for apps, which may make a filter first and give it words afterwards; it has a title then. */
    public static FilterText ofApp(String title, List<Word> words, List<String> places, boolean hides, Duration span) {
        return of(title, words, places, hides, span, false);
    }

    private static FilterText of(
            String title, List<Word> words, List<String> places, boolean hides, Duration span, boolean needsWords) {
        List<Problem> problems = new ArrayList<>();
        List<Word> kept = new ArrayList<>();
        for (Word word : words) {
            String text = clean("words", word.text(), problems);
            if (!text.isEmpty() && kept.stream().noneMatch(known -> known.text().equalsIgnoreCase(text))) {
                kept.add(new Word(word.id(), text, word.whole()));
            }
        }
        if (kept.isEmpty() && needsWords && problems.isEmpty()) {
            problems.add(new Problem("words", "Write at least one word."));
        }
        if (kept.size() > MOST_WORDS) {
            problems.add(new Problem("words", "A filter can have 50 words. Make another filter for more."));
        }
        String name = clean("title", title, problems);
        if (name.isEmpty() && kept.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("title", "Give the filter a name."));
        }
        Set<Place> where = places(places, problems);
        if (span != null && (span.isNegative() || span.isZero() || span.compareTo(LONGEST_SPAN) > 0)) {
            problems.add(new Problem("duration", "Choose a time of up to a year, or until you end it."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return new FilterText(name.isEmpty() ? kept.get(0).text() : name, kept, where, hides, span);
    }

    private static Set<Place> places(List<String> words, List<Problem> problems) {
        Set<Place> where = EnumSet.noneOf(Place.class);
        for (String word : words) {
            Place.of(word).ifPresentOrElse(where::add, () -> {
                if (problems.stream().noneMatch(problem -> problem.field().equals("places"))) {
                    problems.add(new Problem("places", "Choose where the filter holds."));
                }
            });
        }
        if (words.isEmpty()) {
            problems.add(new Problem("places", "Choose where the filter holds."));
        }
        return where;
    }

    private static String clean(String field, String text, List<Problem> problems) {
        try {
            String clean = CleanText.of(text == null ? "" : text)
                    .replaceAll("\\s+", " ")
                    .strip();
            if (clean.codePointCount(0, clean.length()) > LONGEST) {
                problems.add(new Problem(field, "Keep each of these to 100 characters."));
            }
            return clean;
        } catch (TextRefused refused) {
            problems.addAll(refused.in(field).problems());
            return "";
        }
    }

    /** In any stable text form, for whoever sends the same again. */
    String stable() {
        return title + "\u0000" + words + "\u0000" + Place.bits(places) + hides + span;
    }
}
