package social.lanyard.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Days and moments as pages say them: "18 November 2026", in London's time. In a template {@code {#day it.at /}} prints
 * the whole time element; {@code it.at.day}, {@code it.at.moment} and {@code it.at.iso} are its parts.
 */
@TemplateExtension
public final class BritishDates {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private BritishDates() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String day(Instant moment) {
        return DAY.format(moment.atZone(ZONE));
    }

    /** With the time of day: "18 November 2026, 09:20". */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }

    /** For the attribute datetime. */
    public static String iso(LocalDate date) {
        return date.toString();
    }

    /** To the second: a fraction of six digits, as the database has it, is not valid there. */
    public static String iso(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
