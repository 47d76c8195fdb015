package social.lanyard.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import social.lanyard.post.Tag;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/**
 * To what a search is narrowed down.
 *
 * @param marks that a post must carry, as the view {@code post_to_find} writes them
 * @param low ids from here on
 * @param high and below this one
 */
record Narrowed(List<String> marks, long low, long high) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final Set<String> KINDS = Set.of("story", "note", "response");
    private static final Set<String> GENRES = Set.of("care", "own", "opinion", "evidence", "concern");
    private static final Set<String> VOICES = Set.of("professional", "public", "organisation");
    private static final int LONGEST = 100;

    Narrowed {
        marks = List.copyOf(marks);
    }

    /**
     * What needs no look into the database; the author, the organisation and the profession are found out by
     * {@link Narrowing}.
     *
     * @throws Refusal with a sentence beside each field that cannot be read
     */
    static Narrowed of(SearchForm form) {
        List<Problem> problems = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        String kind = given(form.kind);
        if (KINDS.contains(kind)) {
            marks.add("kind:" + kind);
        } else if (GENRES.contains(kind)) {
            marks.add("genre:" + kind);
        } else if (!kind.isEmpty()) {
            problems.add(new Problem("kind", "Choose one of the kinds in the list."));
        }
        String voice = given(form.voice);
        if (VOICES.contains(voice)) {
            marks.add("voice:" + voice);
        } else if (!voice.isEmpty()) {
            problems.add(new Problem("voice", "Choose one of the voices in the list."));
        }
        String language = given(form.language).toLowerCase(Locale.ROOT);
        if (language.matches("[a-z]{2,3}")) {
            marks.add("language:" + language);
        } else if (!language.isEmpty()) {
            problems.add(new Problem("language", "Give the short form of a language, such as en or cy."));
        }
        topic(given(form.topic), marks, problems);
        LocalDate from = day("from", form.from, problems);
        LocalDate to = day("to", form.to, problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(new Problem("to", "The last day is before the first. Swap them."));
        }
        tooLong("profession", form.profession, problems);
        tooLong("organisation", form.organisation, problems);
        tooLong("author", form.author, problems);
        if (form.offset != null && !form.offset.isEmpty()) {
            problems.add(new Problem(
                    "offset", "There is no offset here. Follow the links to older results, or send max_id."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return new Narrowed(marks, from == null ? 0 : start(from), to == null ? Long.MAX_VALUE : start(to.plusDays(1)));
    }

    private static void topic(String typed, List<String> marks, List<Problem> problems) {
        if (typed.isEmpty()) {
            return;
        }
        try {
            marks.add("tag:" + Tag.of(typed.replaceFirst("^#", "").strip().replaceAll("\\s+", "-")));
        } catch (NotFound noTag) {
            problems.add(
                    new Problem("topic", "A topic is made of letters and digits. Write it as it stands under a post."));
        }
    }

    private static LocalDate day(String field, String typed, List<Problem> problems) {
        String text = given(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Told below.
        }
        problems.add(new Problem(field, "Give the day as year, month and day, such as 2026-11-18."));
        return null;
    }

    private static void tooLong(String field, String typed, List<Problem> problems) {
        if (given(typed).length() > LONGEST) {
            problems.add(new Problem(field, "This is too long. Use up to " + LONGEST + " characters."));
        }
    }

    private static long start(LocalDate day) {
        return Ids.at(day.atStartOfDay(HERE).toInstant());
    }

    /** What was typed, without what nobody can see. */
    static String given(String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{C}", " ").strip();
    }

    Narrowed with(List<String> more) {
        List<String> all = new ArrayList<>(marks);
        all.addAll(more);
        return new Narrowed(all, low, high);
    }

    boolean everything() {
        return marks.isEmpty() && low == 0 && high == Long.MAX_VALUE;
    }
}
