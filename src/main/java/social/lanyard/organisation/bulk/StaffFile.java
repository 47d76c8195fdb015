package social.lanyard.organisation.bulk;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import social.lanyard.support.Refusal;
import social.lanyard.text.CleanText;
import social.lanyard.text.TextRefused;

/** The rows of a file, read one after the other and never all at once. Row numbers are those of the spreadsheet. */
final class StaffFile implements AutoCloseable {
    static final int MOST_ROWS = 20_000;
    private static final String FIELD = "file";

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> headings;
    private final FileText.Encoding encoding;
    private int people;

    /**
     * One row.
     *
     * @param cells as many as there are headings, clean, without spaces around them
     * @param wrong what makes it unreadable, or null
     */
    record Line(int row, List<String> cells, String wrong) {}

    StaffFile(Reader text, char separator, FileText.Encoding encoding) {
        this.encoding = encoding;
        try {
            parser = CSVParser.builder()
                    .setReader(new BoundedReader(text, separator))
                    .setFormat(CSVFormat.Builder.create()
                            .setDelimiter(separator)
                            .setQuote('"')
                            .setIgnoreEmptyLines(false)
                            .get())
                    .get();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        records = parser.iterator();
        headings = named(record());
    }

    /** Commas in most of the world, semicolons where a comma is a decimal point, tabs from a clipboard. */
    static char separator(String text) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            int count = inFirstLine(text, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        if (most == 0) {
            throw new Refusal(FIELD, "We found one column only. Put commas between the columns: save the list as CSV.");
        }
        return best;
    }

    private static int inFirstLine(String text, char candidate) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                return count;
            } else if (!quoted && c == candidate) {
                count++;
            }
        }
        return count;
    }

    /** In which it was written before we kept it. */
    FileText.Encoding encoding() {
        return encoding;
    }

    /** Names of the columns, each its own. */
    List<String> headings() {
        return headings;
    }

    /** The next rows that are not blank, up to so many; none at the end. */
    List<Line> next(int most) {
        List<Line> lines = new ArrayList<>();
        while (lines.size() < most) {
            CSVRecord record = record();
            if (record == null) {
                return lines;
            }
            Line line = line(record);
            if (line != null) {
                people++;
                if (people > MOST_ROWS) {
                    throw new Refusal(
                            FIELD, "This file has more than 20,000 rows. Split it and send the parts one by one.");
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private CSVRecord record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException broken) {
            throw new Refusal(
                    FIELD,
                    "Row " + (parser.getRecordNumber() + 1)
                            + " has a quotation mark that is never closed, or one in the middle of a cell. Mend it and"
                            + " send the file again.");
        }
    }

    private Line line(CSVRecord record) {
        int row = (int) record.getRecordNumber();
        List<String> cells = new ArrayList<>(headings.size());
        String wrong = null;
        boolean blank = true;
        for (int i = 0; i < record.size(); i++) {
            String cell;
            try {
                cell = plain(record.get(i));
            } catch (TextRefused refused) {
                cell = "";
                wrong = "One cell has characters that no name or number has";
            }
            blank &= cell.isEmpty();
            if (i < headings.size()) {
                cells.add(cell);
            } else if (!cell.isEmpty()) {
                wrong = "The row has " + record.size() + " cells, the heading has " + headings.size();
            }
        }
        while (cells.size() < headings.size()) {
            cells.add("");
        }
        return blank && wrong == null ? null : new Line(row, cells, wrong);
    }

    /** Without what spreadsheets put around a value so that it stays as it was typed: ="0123" and an apostrophe. */
    static String plain(String raw) {
        String cell = CleanText.of(raw).replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (cell.length() > 3 && cell.startsWith("=\"") && cell.endsWith("\"")) {
            cell = cell.substring(2, cell.length() - 1).strip();
        }
        if (cell.length() > 1 && cell.charAt(0) == '\'' && Formula.begins(cell.substring(1))) {
            cell = cell.substring(1).strip();
        }
        return cell.equals("-") ? "" : cell;
    }

    private static List<String> named(CSVRecord first) {
        if (first == null) {
            throw new Refusal(FIELD, "This file is empty.");
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < first.size(); i++) {
            String name = heading(first.get(i));
            if (name.isEmpty()) {
                name = "Column " + (i + 1);
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refusal(
                        FIELD,
                        "Two columns are called “" + name + "”. Give each its own name and send the file again.");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static String heading(String raw) {
        try {
            String name = plain(raw);
            return name.length() > 60 ? name.substring(0, 60) : name;
        } catch (TextRefused refused) {
            throw new Refusal(FIELD, "A heading has characters that no name has. Mend it and send the file again.");
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
