package social.lanyard.post.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.BritishDates;

/** The moment at which something is to go out, read from what somebody chose. Days and times are those of British clocks. */
final class DueTime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private DueTime() {}

    /**
     * A time that the clock shows twice is the first of the two.
     *
     * @throws Refusal with fields day and time
     */
    static Instant of(String day, String time, Instant now) {
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> date =
                part(problems, "day", day, LocalDate::parse, "Choose the day.", "Write the day like this: 2026-12-03.");
        Optional<LocalTime> clock =
                part(problems, "time", time, LocalTime::parse, "Choose the time.", "Write the time like this: 07:00.");
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        LocalDateTime chosen = date.orElseThrow().atTime(clock.orElseThrow());
        refuseSkipped(chosen);
        return inTime("day", chosen.atZone(BritishDates.ZONE).toInstant(), now);
    }

    /**
     * From a program, which says the offset.
     *
     * @throws Refusal with the field at
     */
    static Instant of(String at, Instant now) {
        List<Problem> problems = new ArrayList<>();
        Optional<OffsetDateTime> chosen = part(
                problems,
                "at",
                at,
                OffsetDateTime::parse,
                "Say when, with the offset: 2026-12-03T07:00:00Z.",
                "Write the time with its offset, like this: 2026-12-03T07:00:00Z.");
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return inTime("at", chosen.orElseThrow().toInstant().truncatedTo(ChronoUnit.SECONDS), now);
    }

    private static <T> Optional<T> part(
            List<Problem> problems, String field, String text, Function<String, T> read, String missing, String wrong) {
        if (text == null || text.isBlank()) {
            problems.add(new Problem(field, missing));
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(text.strip()));
        } catch (DateTimeException unreadable) {
            problems.add(new Problem(field, wrong));
            return Optional.empty();
        }
    }

    private static void refuseSkipped(LocalDateTime chosen) {
        ZoneOffsetTransition change = BritishDates.ZONE.getRules().getTransition(chosen);
        if (change != null && change.isGap()) {
            throw new Refusal(
                    "time",
                    "The clocks go forward on %s: %s does not exist that day. Choose %s or later, or a time before %s."
                            .formatted(
                                    DAY.format(chosen),
                                    CLOCK.format(chosen),
                                    CLOCK.format(change.getDateTimeAfter()),
                                    CLOCK.format(change.getDateTimeBefore())));
        }
    }

    private static Instant inTime(String field, Instant due, Instant now) {
        if (!due.isAfter(now)) {
            throw new Refusal(field, "This time has passed. Choose a later one, or publish now.");
        }
        if (due.isAfter(now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant())) {
            throw new Refusal(field, "This is more than a year from now. Choose a day within a year.");
        }
        return due;
    }
}
