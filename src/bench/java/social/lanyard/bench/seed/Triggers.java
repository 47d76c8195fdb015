package social.lanyard.bench.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Triggers that fill columns or tables have to do so for seeded rows, too, although the seeding connections have
 * triggers off; those that only tell somebody of a change stay off, since nobody listens yet, and so do those that note
 * all rows of a statement, because what is seeded is older than any copy in memory, and those that wait for the end of
 * the transaction, whose table is filled at once afterwards.
 */
final class Triggers {
    private final List<String> back = new ArrayList<>();

    static Triggers keepThatFill(Connection connection, List<String> tables) throws SQLException {
        Triggers triggers = new Triggers();
        List<String> always = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select format('alter table %%s enable always trigger %%I', t.tgrelid::regclass, t.tgname),
                               format('alter table %%s enable trigger %%I', t.tgrelid::regclass, t.tgname)
                          from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                         where not t.tgisinternal and t.tgenabled = 'O' and t.tgtype & 4 <> 0
                           and t.tgnewtable is null and t.tgconstraint = 0
                           and p.prosrc not like '%%pg_notify%%' and t.tgrelid::regclass::text in (%s)
                        """.formatted("'" + String.join("','", tables) + "'"))) {
            while (rows.next()) {
                always.add(rows.getString(1));
                triggers.back.add(rows.getString(2));
            }
        }
        triggers.run(connection, always);
        return triggers;
    }

    void asBefore(Connection connection) throws SQLException {
        run(connection, back);
    }

    private void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
