package social.lanyard.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import social.lanyard.support.Ids;

/** Demo content is as old as it was when it was written, counted back from the moment of loading. */
final class DemoTime {

    private static final ZoneId BRITISH = ZoneId.of("Europe/London");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private int made;

    Instant now() {
        return now;
    }

    Instant daysAgo(double days) {
        return hoursAgo(days * 24);
    }

    Instant hoursAgo(double hours) {
        return now.minusMillis(Math.round(hours * Duration.ofHours(1).toMillis()));
    }

    /** That day by the calendar. */
    LocalDate day(int daysAgo) {
        return now.atZone(BRITISH).toLocalDate().minusDays(daysAgo);
    }

    /** The first moment of a day. */
    static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(BRITISH).toInstant();
    }

    /** An id as it would have been given then; the counter in its lowest bits keeps ids of one moment apart. */
    long idAt(Instant instant) {
        made = (made + 1) % 4096;
        return Ids.at(instant) | made;
    }
}
