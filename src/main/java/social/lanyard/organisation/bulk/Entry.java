package social.lanyard.organisation.bulk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.lanyard.organisation.bulk.StaffFile.Line;
import social.lanyard.organisation.people.InviteForm;
import social.lanyard.organisation.verification.Register;

/**
 * What a row says about one person. Days are null where the row has none, texts are empty.
 *
 * @param register or null where they are on none
 * @param checked the day on which somebody at the organisation looked the register up
 */
record Entry(
        int row,
        String name,
        String email,
        String role,
        Register register,
        String number,
        LocalDate checked,
        LocalDate left,
        LocalDate until) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ROLE = 100;
    private static final Set<String> NO_REGISTER = Set.of("", "none", "n/a", "na", "no", "not registered");

    /** The chosen cells of a row as they stand in the file, and the person they tell of, or what is wrong with them. */
    record Read(int row, Map<Field, String> cells, Entry entry, String wrong) {}

    static Read of(Line line, Mapping mapping) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        int at = 0;
        for (Optional<Field> field : mapping.columns().values()) {
            String cell = line.cells().get(at);
            field.ifPresent(what -> cells.put(what, cell));
            at++;
        }
        String wrong = line.wrong() != null ? line.wrong() : wrong(cells, mapping);
        return wrong == null ? read(line.row(), cells, mapping) : new Read(line.row(), cells, null, sentence(wrong));
    }

    private static String wrong(Map<Field, String> cells, Mapping mapping) {
        for (Map.Entry<Field, String> cell : cells.entrySet()) {
            String heading = "“" + mapping.heading(cell.getKey()) + "”";
            if (Formula.begins(cell.getValue())) {
                return heading + " begins with “" + cell.getValue().charAt(0) + "”, as a formula does";
            }
            if (cell.getKey().day()
                    && !cell.getValue().isEmpty()
                    && Day.read(cell.getValue()).isEmpty()) {
                return heading + " is no day that we can read. Write it as 14/09/2026";
            }
        }
        String email = cells.get(Field.EMAIL);
        if (email.isEmpty()) {
            return "“" + mapping.heading(Field.EMAIL) + "” is empty";
        }
        if (!InviteForm.isEmail(email)) {
            return "“" + mapping.heading(Field.EMAIL) + "” is not an email address";
        }
        return null;
    }

    private static Read read(int row, Map<Field, String> cells, Mapping mapping) {
        String name = name(cells);
        String typed = cells.getOrDefault(Field.REGISTER, "");
        Optional<Register> register = register(typed);
        boolean none = NO_REGISTER.contains(typed.toLowerCase(Locale.ROOT));
        String number = none && !cells.getOrDefault(Field.NUMBER, "").isEmpty() && mapping.has(Field.REGISTER)
                ? null
                : Register.tidy(cells.getOrDefault(Field.NUMBER, ""));
        String role = cells.getOrDefault(Field.ROLE, "");
        String wrong = null;
        if (name.isEmpty()) {
            wrong = "The name is empty";
        } else if (name.length() > LONGEST_NAME) {
            wrong = "The name has more than 60 characters";
        } else if (role.length() > LONGEST_ROLE) {
            wrong = "“" + mapping.heading(Field.ROLE) + "” has more than 100 characters";
        } else if (register.isEmpty() && !none) {
            wrong = "We do not know the register in “" + mapping.heading(Field.REGISTER) + "”. Write NMC, GMC, HCPC,"
                    + " GPhC, GDC, GOC, GOsC, GCC or SWE";
        } else if (number == null) {
            wrong = "There is a register number and no register";
        } else if (register.isPresent() && !number.isEmpty()) {
            wrong = register.get()
                    .wrongShape(number)
                    .map(shape -> "“" + mapping.heading(Field.NUMBER) + "”: " + shape)
                    .orElse(null);
        }
        if (wrong != null) {
            return new Read(row, cells, null, sentence(wrong));
        }
        return new Read(
                row,
                cells,
                new Entry(
                        row,
                        name,
                        cells.get(Field.EMAIL),
                        role,
                        register.orElse(null),
                        register.isPresent() ? number : "",
                        day(cells, Field.CHECKED),
                        day(cells, Field.LEFT),
                        day(cells, Field.UNTIL)),
                null);
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static LocalDate day(Map<Field, String> cells, Field field) {
        return Day.read(cells.getOrDefault(field, "")).orElse(null);
    }

    /** One column, or two; "Banerjee, Ottoline" is turned round. */
    private static String name(Map<Field, String> cells) {
        String whole = cells.getOrDefault(Field.NAME, "");
        if (whole.isEmpty()) {
            return (cells.getOrDefault(Field.FIRST, "") + " " + cells.getOrDefault(Field.LAST, "")).strip();
        }
        String[] parts = whole.split("\\s*,\\s*");
        return parts.length == 2 && !parts[0].isEmpty() ? parts[1] + " " + parts[0] : whole;
    }

    /** By its short name, the name of who keeps it, or what it is called here. */
    static Optional<Register> register(String typed) {
        String small =
                typed.toLowerCase(Locale.ROOT).replaceAll("\\s*\\(.*\\)$", "").strip();
        return Arrays.stream(Register.values())
                .filter(register -> register.name().equalsIgnoreCase(small)
                        || register.title().equalsIgnoreCase(small)
                        || register.keeper()
                                .replaceAll("\\s*\\(.*\\)$", "")
                                .equalsIgnoreCase(small.replace("&", "and")))
                .findFirst();
    }
}
