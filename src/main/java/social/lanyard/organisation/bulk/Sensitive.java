package social.lanyard.organisation.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Columns that staff systems put into every list and that have no place here. They are recognised by heading and by what
 * stands in them, cannot be chosen, and nothing of them is shown or kept.
 */
final class Sensitive {
    private record Kind(Pattern heading, String sentence) {}

    private static final String BIRTH = "We do not take dates of birth.";
    private static final String NHS = "We do not take NHS numbers.";
    private static final String INSURANCE = "We do not take National Insurance numbers.";

    private static final List<Kind> KINDS = List.of(
            kind("\\b(dob|d\\.o\\.b\\.?|birth ?date|date of birth|birth|birthday|age)\\b", BIRTH),
            kind("\\bnhs (no|num|number)\\b", NHS),
            kind("\\b(ni|nino|national insurance)( ?(no|num|number))?\\b", INSURANCE),
            kind("\\b(salary|pay|bank|sort code|account number|iban|tax)\\b", "We do not take pay or bank details."),
            kind(
                    "\\b(home|address line|postcode|post code|mobile|phone|telephone|next of kin|emergency contact)\\b",
                    "We do not take home addresses or phone numbers."),
            kind(
                    "\\b(gender|sex|ethnicity|ethnic|race|religion|belief|disability|orientation|marital|nationality"
                            + "|sickness|absence|health)\\b",
                    "We do not take this about anybody."));

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}");
    private static final Pattern NINO = Pattern.compile("[A-Za-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-Da-d]");

    private Sensitive() {}

    private static Kind kind(String heading, String sentence) {
        return new Kind(Pattern.compile(heading), sentence);
    }

    /** Why a column of this name is left out, or nothing. */
    static Optional<String> named(String heading) {
        String small = heading.toLowerCase(Locale.ROOT).replace('_', ' ');
        return KINDS.stream()
                .filter(kind -> kind.heading().matcher(small).find())
                .map(Kind::sentence)
                .findFirst();
    }

    /** What a value gives away whatever its column is called: counts how many of a column look so. */
    static Optional<String> value(String cell, LocalDate today) {
        if (NINO.matcher(cell).matches()) {
            return Optional.of(INSURANCE);
        }
        if (TEN_DIGITS.matcher(cell).matches() && nhsNumber(cell)) {
            return Optional.of(NHS);
        }
        return Day.read(cell).filter(day -> day.isBefore(today.minusYears(15))).map(day -> BIRTH);
    }

    /** The check digit of an NHS number, modulus 11. */
    private static boolean nhsNumber(String cell) {
        String digits = cell.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check < 10 && check == digits.charAt(9) - '0';
    }
}
