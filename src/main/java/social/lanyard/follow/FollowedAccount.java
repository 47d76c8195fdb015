package social.lanyard.follow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One row of the list of those whom a person follows. */
record FollowedAccount(long id, String handle, String name, boolean organisation, LocalDate since) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The day in words, as in "18 November 2026". */
    public String sinceDay() {
        return DAY.format(since);
    }
}
