package social.lanyard.organisation.bulk;

import java.io.IOException;
import java.io.Reader;
import social.lanyard.support.Refusal;

/**
 * Counts cells and characters on their way to the CSV parser, which would keep ten million columns or one endless cell in
 * memory before anybody could look at them.
 */
final class BoundedReader extends Reader {
    static final int MOST_COLUMNS = 100;
    static final int LONGEST_CELL = 1_000;

    private final Reader source;
    private final char separator;
    private int row = 1;
    private int column = 1;
    private int cell;
    private boolean quoted;
    private boolean begin = true;
    private boolean closed;

    BoundedReader(Reader source, char separator) {
        this.source = source;
        this.separator = separator;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = source.read(buffer, offset, length);
        for (int i = 0; i < count; i++) {
            look(buffer[offset + i]);
        }
        return count;
    }

    private void look(char c) {
        if (quoted) {
            quoted = c != '"';
            closed = c == '"';
            grow();
        } else if (c == '"' && (begin || closed)) {
            quoted = true;
            begin = false;
        } else if (c == separator) {
            next();
            column++;
            if (column > MOST_COLUMNS) {
                throw new Refusal(
                        "file",
                        "Row " + row + " has more than " + MOST_COLUMNS
                                + " columns. Keep the columns that are needed and send the file again.");
            }
        } else if (c == '\n' || c == '\r') {
            next();
            row += c == '\n' ? 1 : 0;
            column = 1;
        } else {
            begin = false;
            closed = false;
            grow();
        }
    }

    private void next() {
        cell = 0;
        begin = true;
        closed = false;
    }

    private void grow() {
        cell++;
        if (cell > LONGEST_CELL) {
            throw new Refusal(
                    "file",
                    "Near row " + row
                            + " one cell has more than 1,000 characters. A quotation mark may be missing there,"
                            + " or the cell does not belong into a staff file.");
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
