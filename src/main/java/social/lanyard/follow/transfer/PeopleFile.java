package social.lanyard.follow.transfer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import social.lanyard.support.Refusal;

/**
 * A file of people as Mastodon and its relatives write it: a heading, which may be missing, and one address a line. What
 * it is of is said by the person who sends it, because some of these files have no heading at all.
 *
 * @param lines each address once, in the order of the file
 */
record PeopleFile(List<Line> lines) {
    static final int MOST_BYTES = 1024 * 1024;
    static final int MOST_LINES = 20_000;
    private static final int SHOWN = 80;

    private static final String FIELD = "file";
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9_]{1,30}");
    private static final List<String> ADDRESS = List.of("account address", "address", "account");

    /**
     * @param host of this server, as addresses have it
     * @throws Refusal with a sentence where this is no file of people
     */
    static PeopleFile of(byte[] bytes, String host) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(FIELD, "This file is larger than 1 MB. Send it in parts.");
        }
        List<CSVRecord> rows = rows(text(bytes));
        if (rows.isEmpty()) {
            throw new Refusal(FIELD, "This file is empty.");
        }
        Columns columns = Columns.of(rows.get(0));
        List<Line> lines = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (CSVRecord row : columns.heading ? rows.subList(1, rows.size()) : rows) {
            String address = cell(row, columns.address).strip();
            if (!address.isEmpty() && known.add(address.toLowerCase(Locale.ROOT))) {
                lines.add(line(address, host, cell(row, columns.shares), cell(row, columns.silent)));
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal(FIELD, "This file has a heading and nobody below it.");
        }
        if (lines.stream().noneMatch(line -> line.here() || line.address().contains("@"))) {
            throw new Refusal(FIELD, "No line of this file begins with the address of somebody.");
        }
        return new PeopleFile(List.copyOf(lines));
    }

    /** Which cell holds what; -1 where none does. */
    private record Columns(boolean heading, int address, int shares, int silent) {
        static Columns of(CSVRecord first) {
            int address = -1;
            int shares = -1;
            int silent = -1;
            for (int i = 0; i < first.size(); i++) {
                String name = first.get(i).strip().toLowerCase(Locale.ROOT);
                address = address < 0 && ADDRESS.contains(name) ? i : address;
                shares = name.equals("show boosts") ? i : shares;
                silent = name.equals("hide notifications") ? i : silent;
            }
            return address < 0 ? new Columns(false, 0, 1, 1) : new Columns(true, address, shares, silent);
        }
    }

    private static Line line(String address, String host, String shares, String silent) {
        String bare = address.startsWith("@") ? address.substring(1) : address;
        String[] parts = bare.toLowerCase(Locale.ROOT).split("@", 2);
        boolean here = parts.length == 1 || parts[1].equals(host.toLowerCase(Locale.ROOT));
        boolean handle = here && HANDLE.matcher(parts[0]).matches();
        return new Line(
                address.codePointCount(0, address.length()) > SHOWN
                        ? address.substring(0, address.offsetByCodePoints(0, SHOWN)) + "…"
                        : address,
                handle ? parts[0] : "",
                !no(shares),
                !no(silent));
    }

    private static boolean no(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        return word.equals("false") || word.equals("0") || word.equals("no");
    }

    private static String cell(CSVRecord row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    private static List<CSVRecord> rows(String text) {
        List<CSVRecord> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                rows.add(row);
                if (rows.size() > MOST_LINES + 1) {
                    throw new Refusal(FIELD, "This file has more than 20,000 lines. Send it in parts.");
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            throw new Refusal(FIELD, "This is not a CSV file. A quotation mark may be missing in it.");
        }
        return rows;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Refusal(FIELD, "This is not a text file. Send the CSV file as it was saved.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new Refusal(FIELD, "This is not a text file in UTF-8. Send the CSV file as it was saved.");
        }
    }
}
