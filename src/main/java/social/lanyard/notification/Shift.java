package social.lanyard.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import social.lanyard.web.BritishDates;

/**
 * The hours of one day of the week in somebody's rota. A night shift ends on the day after: 21:00 to 07:30.
 *
 * @param day on which it begins
 */
record Shift(DayOfWeek day, LocalTime from, LocalTime to) {

    /** Whether it ends on the day after it began. */
    boolean overnight() {
        return !to.isAfter(from);
    }

    /** When the shift that this moment lies in is over, or null where it lies in none. */
    Instant endAround(Instant moment) {
        LocalDate today = moment.atZone(BritishDates.ZONE).toLocalDate();
        Instant end = endIfIn(moment, today);
        return end == null ? endIfIn(moment, today.minusDays(1)) : end;
    }

    private Instant endIfIn(Instant moment, LocalDate begins) {
        if (begins.getDayOfWeek() != day) {
            return null;
        }
        ZonedDateTime start = begins.atTime(from).atZone(BritishDates.ZONE);
        ZonedDateTime end = begins.plusDays(overnight() ? 1 : 0).atTime(to).atZone(BritishDates.ZONE);
        boolean within = !moment.isBefore(start.toInstant()) && moment.isBefore(end.toInstant());
        return within ? end.toInstant() : null;
    }

    /** As it is kept: {@code 1 07:30 20:00}. */
    String kept() {
        return day.getValue() + " " + from + " " + to;
    }

    static Shift read(String kept) {
        String[] parts = kept.split(" ");
        return new Shift(
                DayOfWeek.of(Integer.parseInt(parts[0])), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }
}
