package social.lanyard.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import social.lanyard.web.BritishDates;

/** How often somebody gets mail. */
enum Often {
    /** Looked for every hour. */
    EACH,
    /** In the morning. */
    DAY,
    /** On Sunday morning. */
    WEEK;

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** As forms say it. */
    static Optional<Often> of(String word) {
        for (Often often : values()) {
            if (often.word().equals(word)) {
                return Optional.of(often);
            }
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first moment after this one at which something may be sent, in London's time. */
    Instant after(Instant moment) {
        ZonedDateTime here = moment.atZone(BritishDates.ZONE);
        ZonedDateTime next = switch (this) {
            case EACH -> here.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            case DAY -> later(here.with(MORNING), here, 1);
            case WEEK ->
                later(here.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).with(MORNING), here, 7);
        };
        return next.toInstant();
    }

    private static ZonedDateTime later(ZonedDateTime candidate, ZonedDateTime than, int days) {
        return candidate.isAfter(than) ? candidate : candidate.plusDays(days);
    }
}
