package social.lanyard.bench.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes and unique constraints of the filled tables, dropped while they are filled and made again afterwards from the
 * definitions that the migrations gave them. What a reference of another table needs stays.
 */
final class Indexes {
    private final List<String> again = new ArrayList<>();

    static Indexes drop(Connection connection, List<String> tables) throws SQLException {
        Indexes indexes = new Indexes();
        String list = "'" + String.join("','", tables) + "'";
        List<String> drops = new ArrayList<>();
        read(connection, """
                select format('alter table %%s drop constraint %%I', c.conrelid::regclass, c.conname),
                       format('alter table %%s add constraint %%I %%s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
                  from pg_constraint c
                 where c.contype in ('p', 'u') and c.conrelid::regclass::text in (%s)
                   and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.confrelid = c.conrelid)
                 order by 1
                """.formatted(list), drops, indexes.again);
        read(connection, """
                select format('drop index %%s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
                  from pg_index i
                 where i.indrelid::regclass::text in (%s)
                   and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
                 order by 1
                """.formatted(list), drops, indexes.again);
        try (Statement statement = connection.createStatement()) {
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
        return indexes;
    }

    void makeAgain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : again) {
                statement.execute(definition);
            }
        }
    }

    int count() {
        return again.size();
    }

    private static void read(Connection connection, String query, List<String> drops, List<String> definitions)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                drops.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
    }
}
