package social.lanyard.bench.seed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table, by COPY, over a connection of their own. */
final class CopyRows implements AutoCloseable {
    private static final int BATCH = 1 << 16;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder(BATCH * 2);
    private boolean ended;

    CopyRows(Connections connections, String table, String columns) throws SQLException {
        this.connection = connections.open();
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    /** One row; null is null, bytes become bytea, everything else is written as its text. */
    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                waiting.append('\t');
            }
            append(values[i]);
        }
        waiting.append('\n');
        if (waiting.length() > BATCH) {
            send();
        }
    }

    /** All rows are there when this returns. */
    void end() throws SQLException {
        send();
        copy.endCopy();
        ended = true;
    }

    @Override
    public void close() throws SQLException {
        if (!ended && copy.isActive()) {
            copy.cancelCopy();
        }
        connection.close();
    }

    private void append(Object value) {
        if (value == null) {
            waiting.append("\\N");
        } else if (value instanceof Boolean flag) {
            waiting.append(flag ? 't' : 'f');
        } else if (value instanceof byte[] bytes) {
            waiting.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else if (value instanceof String text) {
            escaped(text);
        } else {
            waiting.append(value);
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> waiting.append("\\\\");
                case '\n' -> waiting.append("\\n");
                case '\r' -> waiting.append("\\r");
                case '\t' -> waiting.append("\\t");
                default -> waiting.append(c);
            }
        }
    }

    private void send() throws SQLException {
        byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        waiting.setLength(0);
    }
}
