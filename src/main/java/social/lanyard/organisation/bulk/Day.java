package social.lanyard.organisation.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as staff systems write it: 14/09/2026, 14.9.26, 2026-09-14, 14-Sep-2026, 14 September 2026, with a time behind it
 * or not. Where there are three numbers the first is the day, as in Britain, unless the first is a year.
 */
final class Day {
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[/.\\- ]([0-9]{1,2})[/.\\- ]([0-9]{4}|[0-9]{2})( 0{1,2}:00(:00)?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})([T ][0-9:.Z]+)?");
    private static final Pattern NAMED =
            Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?[ /.-]+([A-Za-z]{3,9})\\.?[ /.,-]+([0-9]{4}|[0-9]{2})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Day() {}

    static Optional<LocalDate> read(String cell) {
        Matcher first = DAY_FIRST.matcher(cell);
        if (first.matches()) {
            return day(first.group(3), number(first.group(2)), number(first.group(1)));
        }
        Matcher year = YEAR_FIRST.matcher(cell);
        if (year.matches()) {
            return day(year.group(1), number(year.group(2)), number(year.group(3)));
        }
        Matcher named = NAMED.matcher(cell);
        if (named.matches()) {
            String month = named.group(2).substring(0, 3).toLowerCase(Locale.ROOT);
            return day(named.group(3), MONTHS.indexOf(month) + 1, number(named.group(1)));
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> day(String year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(number(year) + (year.length() == 2 ? 2000 : 0), month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
