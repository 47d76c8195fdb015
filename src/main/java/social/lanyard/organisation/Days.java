package social.lanyard.organisation;

import java.time.Instant;
import java.time.LocalDate;
import social.lanyard.web.BritishDates;

/** Between days, as people say them, and moments, as they are stored. "Good until the 30th" includes the 30th. */
public final class Days {
    private Days() {}

    /** The last day that lies wholly before this moment. */
    public static LocalDate lastDay(Instant end) {
        return end.minusNanos(1).atZone(BritishDates.ZONE).toLocalDate();
    }

    /** The moment at which this day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BritishDates.ZONE).toInstant();
    }

    public static LocalDate today(Instant now) {
        return now.atZone(BritishDates.ZONE).toLocalDate();
    }
}
