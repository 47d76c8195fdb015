package social.lanyard.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import social.lanyard.web.BritishDates;

/** How often alerts are told by mail. */
public enum Rhythm {
    OFF,
    DAILY,
    WEEKLY;

    /** Mails leave from this hour on, London's time, and not so late that they wake anybody. */
    static final LocalTime FROM = LocalTime.of(7, 0);

    private static final LocalTime TO = LocalTime.of(22, 0);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether mails leave at this moment of the day. */
    static boolean leaves(Instant now) {
        LocalTime time = now.atZone(BritishDates.ZONE).toLocalTime();
        return !time.isBefore(FROM) && time.isBefore(TO);
    }

    /** The day whose mail is due at this moment: of a week its Monday. */
    LocalDate period(Instant now) {
        LocalDate day = now.atZone(BritishDates.ZONE).minusHours(FROM.getHour()).toLocalDate();
        return this == WEEKLY ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }
}
