package social.lanyard.organisation.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.lanyard.organisation.bulk.StaffFile.Line;
import social.lanyard.web.BritishDates;

/**
 * A file as a person may look at it before saying what its columns are: one masked sample of each, and nothing at all of
 * the columns that are left out.
 *
 * @param known how many columns were recognised from last time
 */
record Reading(
        int rows, int unreadable, List<Column> columns, List<Line> first, int known, FileText.Encoding encoding) {
    private static final int FIRST_ROWS = 3;
    private static final int LOOKED_AT = 2_000;

    /**
     * One column.
     *
     * @param number counted from one
     * @param sample what stands in it first, masked; empty where nothing does
     * @param filled in how many rows something stands
     * @param choice what it was last time or most likely is; {@link Mapping#UNDECIDED} where nobody knows
     * @param leftOut why it cannot be chosen, or null
     * @param fresh was not there last time
     */
    record Column(int number, String heading, String sample, int filled, String choice, String leftOut, boolean fresh) {
        /** Its name in the form. */
        public String field() {
            return "c" + number;
        }
    }

    /** Reads the whole file once. */
    static Reading of(StaffFile file, Mapping kept, LocalDate today) {
        List<String> headings = file.headings();
        List<Seen> seen = new ArrayList<>();
        headings.forEach(heading -> seen.add(new Seen(heading)));
        List<Line> first = new ArrayList<>();
        int rows = 0;
        int unreadable = 0;
        for (List<Line> lines = file.next(1_000); !lines.isEmpty(); lines = file.next(1_000)) {
            for (Line line : lines) {
                rows++;
                if (line.wrong() != null) {
                    unreadable++;
                } else {
                    for (int i = 0; i < seen.size(); i++) {
                        seen.get(i).look(line.cells().get(i), rows <= LOOKED_AT, today);
                    }
                    if (first.size() < FIRST_ROWS) {
                        first.add(line);
                    }
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            columns.add(seen.get(i).column(i + 1, kept));
        }
        int known = kept == null
                ? 0
                : (int) columns.stream()
                        .filter(column -> column.leftOut() == null
                                && kept.columns()
                                        .getOrDefault(column.heading(), Optional.empty())
                                        .isPresent())
                        .count();
        return new Reading(rows, unreadable, columns, first, known, file.encoding());
    }

    /** Written in the old code page of Windows, which nothing in the file tells for certain. */
    public boolean isWindows() {
        return encoding == FileText.Encoding.WINDOWS;
    }

    List<String> choices() {
        return columns.stream().map(Column::choice).toList();
    }

    /** What was seen of one column on the way. */
    private static final class Seen {
        private final String heading;
        private final Optional<Field> guess;
        private final Optional<String> named;
        private final Map<String, Integer> sensitive = new HashMap<>();
        private String sample = "";
        private int filled;
        private int looked;

        Seen(String heading) {
            this.heading = heading;
            this.guess = Field.guessed(heading);
            this.named = guess.isPresent() ? Optional.empty() : Sensitive.named(heading);
        }

        void look(String cell, boolean closely, LocalDate today) {
            if (cell.isEmpty()) {
                return;
            }
            filled++;
            if (sample.isEmpty()) {
                sample = cell;
            }
            if (closely && named.isEmpty()) {
                looked++;
                Sensitive.value(cell, today)
                        .filter(why -> guess.isEmpty() || !guess.get().day())
                        .ifPresent(why -> sensitive.merge(why, 1, Integer::sum));
            }
        }

        Column column(int number, Mapping kept) {
            String leftOut = named.or(this::given).orElse(null);
            if (leftOut != null) {
                return new Column(number, heading, "", filled, "", leftOut, false);
            }
            Optional<Field> before = kept == null ? null : kept.columns().get(heading);
            boolean ours = MendFile.OWN.contains(heading);
            boolean fresh = kept != null && before == null && !ours;
            String choice = before != null
                    ? before.map(Field::name).orElse("")
                    : guess.map(Field::name).orElse(fresh ? Mapping.UNDECIDED : "");
            return new Column(number, heading, masked(sample, guess), filled, choice, null, fresh);
        }

        private Optional<String> given() {
            return sensitive.entrySet().stream()
                    .filter(kind -> kind.getValue() * 10 >= looked * 8)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /** Enough to recognise what a column is, not whom a row is about. */
    static String masked(String cell, Optional<Field> guess) {
        int at = cell.indexOf('@');
        if (at > 0) {
            return cell.substring(0, at) + "@…";
        }
        Optional<LocalDate> day = Day.read(cell);
        if (day.isPresent()) {
            return cell + ", read as " + BritishDates.day(day.get());
        }
        boolean number = guess.filter(field -> field == Field.NUMBER).isPresent()
                || cell.chars().filter(Character::isDigit).count() > 3;
        if (number) {
            return "•••••" + ending(cell);
        }
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }

    /** The last two characters, which tell one number from another and say nothing. */
    static String ending(String number) {
        return number.length() < 4 ? "" : number.substring(number.length() - 2);
    }
}
