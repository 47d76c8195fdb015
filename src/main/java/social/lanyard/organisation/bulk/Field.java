package social.lanyard.organisation.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a staff file can be here. Whatever is none of these is left out. */
enum Field {
    NAME("Name", "name", "full name", "known as", "display name", "employee name", "staff name", "preferred name"),
    FIRST("First name", "first name", "forename", "given name", "preferred first name"),
    LAST("Last name", "last name", "surname", "family name"),
    EMAIL("Work email", "work email", "email", "e-mail", "email address", "work e-mail", "mail", "work email address"),
    ROLE("Role", "role", "job title", "position title", "position", "job role", "title of post"),
    REGISTER("Register", "register", "prof body", "professional body", "registration body", "regulator"),
    NUMBER(
            "Register number",
            "register number",
            "registration number",
            "pin",
            "pin number",
            "reg no",
            "professional registration number"),
    CHECKED(
            "Day the register was looked up",
            "day the register was looked up",
            "register looked up",
            "checked",
            "checked on",
            "registration checked",
            "last checked",
            "date checked"),
    LEFT("Day they left", "day they left", "left", "leaving date", "termination date", "leave date", "end date"),
    UNTIL("Good until", "good until", "contract end", "contract until");

    private final String words;
    private final List<String> headings;

    Field(String words, String... headings) {
        this.words = words;
        this.headings = List.of(headings);
    }

    public String words() {
        return words;
    }

    boolean day() {
        return this == CHECKED || this == LEFT || this == UNTIL;
    }

    /** What a column with this heading most likely is. */
    static Optional<Field> guessed(String heading) {
        String small = heading.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        return Arrays.stream(values())
                .filter(field -> field.headings.contains(small))
                .findFirst();
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }
}
