package social.lanyard.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import social.lanyard.support.Refusal;
import social.lanyard.web.BritishDates;

/** Until when shift mode shall be on by hand, as it was typed: a day and a time in London. */
record Until(String day, String time) {
    static final Until NOTHING = new Until("", "");

    /** Whoever is away for longer switches off what they do not want. */
    private static final Duration LONGEST = Duration.ofDays(31);

    Until {
        day = day == null ? "" : day.strip();
        time = time == null ? "" : time.strip();
    }

    /** @throws Refusal where it is no moment, over, or too far away */
    Instant end(Instant now) {
        Instant end = typed();
        if (!end.isAfter(now)) {
            throw new Refusal("day", "This moment is over. Give one that is still to come.");
        }
        if (end.isAfter(now.plus(LONGEST))) {
            throw new Refusal("day", "By hand it can be on for 31 days. For longer, switch off what you do not want.");
        }
        return end;
    }

    private Instant typed() {
        try {
            return LocalDate.parse(day)
                    .atTime(LocalTime.parse(time))
                    .atZone(BritishDates.ZONE)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Refusal("day", "Give a day and a time, such as 18 November 2026 and 20:00.");
        }
    }
}
