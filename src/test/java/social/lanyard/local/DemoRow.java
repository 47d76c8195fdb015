package social.lanyard.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One row on its way into a table: columns by name, in any order. */
final class DemoRow {

    private final String table;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private DemoRow(String table) {
        this.table = table;
    }

    static DemoRow into(String table) {
        return new DemoRow(table);
    }

    DemoRow set(String column, Object value) {
        values.put(column, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    void insert(Connection connection) throws SQLException {
        String columns = String.join(", ", values.keySet());
        String marks = values.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        String sql = "insert into " + table + " (" + columns + ") values (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object value : values.values()) {
                statement.setObject(at++, value);
            }
            statement.executeUpdate();
        }
    }
}
