package social.lanyard.organisation.bulk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows that want mending, as a file that can be mended and sent again: the chosen columns under their own headings, and
 * what is wrong. What came in as a formula goes out as text.
 */
final class MendFile {
    /** Spreadsheets take a file for UTF-8 when it begins so. */
    private static final String MARK = "\uFEFF";

    /** Columns that we add; when the file comes back they are nothing new. */
    static final List<String> OWN = List.of("Row", "What to mend");

    private final StringBuilder text = new StringBuilder(MARK);
    private final CSVPrinter printer;
    private final List<Field> fields;

    MendFile(Mapping mapping) {
        fields = mapping.columns().values().stream()
                .flatMap(java.util.Optional::stream)
                .toList();
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            List<String> headings = new ArrayList<>(
                    fields.stream().map(mapping::heading).map(Formula::harmless).toList());
            headings.addAll(OWN);
            printer.printRecord(headings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param number of the register, opened, or empty */
    void add(ImportShelf.Line line, String number) {
        List<String> cells = new ArrayList<>();
        for (Field field : fields) {
            String cell = field == Field.NUMBER ? number : line.kept().cells().getOrDefault(field, "");
            cells.add(Formula.harmless(cell));
        }
        cells.add(Integer.toString(line.row()));
        cells.add(Formula.harmless(line.found()));
        try {
            printer.printRecord(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String text() {
        return text.toString();
    }

    static String headings() {
        return MARK + "Name,Work email,Role,Register,Register number,Register looked up,Day they left\r\n";
    }

    static Response answer(String name, String text) {
        return Response.ok(text, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
