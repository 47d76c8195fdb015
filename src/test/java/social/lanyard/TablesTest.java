package social.lanyard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;

/** The list of tables: who owns each, how long its rows stay, and what the application's role may do with it. */
@LanyardTest
class TablesTest {
    private record Listed(String owner, Set<String> rights, String shown, String retention) {}

    @Test
    void every_table_is_listed_and_every_listed_table_is_there() throws Exception {
        Set<String> present = new TreeSet<>();
        try (Connection owner = TestDatabase.asOwner();
                ResultSet rows = owner.createStatement()
                        .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                present.add(rows.getString(1));
            }
        }
        assertThat(present).as("tables found").hasSizeGreaterThan(20);
        assertThat(listed().keySet()).containsExactlyInAnyOrderElementsOf(present);
    }

    @Test
    void every_entry_names_an_owner_that_exists_and_a_retention() throws IOException {
        listed().forEach((table, entry) -> {
            assertThat(entry.retention()).as(table).isNotBlank();
            if (!entry.owner().startsWith("(")) {
                assertThat(entry.owner()).as(table).matches("[a-z]+");
            }
        });
    }

    @Test
    void the_application_s_role_has_the_listed_rights_and_no_others() throws Exception {
        Map<String, Set<String>> granted = new TreeMap<>();
        try (Connection app = TestDatabase.asApp();
                ResultSet rows = app.createStatement().executeQuery("""
                        select t.tablename, lower(p.name)
                          from pg_tables t,
                               unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER'])
                                 as p(name)
                         where t.schemaname = 'public'
                           and has_table_privilege(current_user, format('public.%I', t.tablename), p.name)
                        """)) {
            while (rows.next()) {
                granted.computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        assertThat(granted).isNotEmpty();
        for (Map.Entry<String, Listed> entry : listed().entrySet()) {
            assertThat(granted.getOrDefault(entry.getKey(), Set.of()))
                    .as(entry.getKey())
                    .containsExactlyInAnyOrderElementsOf(entry.getValue().rights());
        }
    }

    /** Whoever adds a table decides whether public pages show it; what they show may not be kept after it changed. */
    @Test
    void what_public_pages_show_tells_of_its_changes_and_nothing_else_does() throws Exception {
        Set<String> telling = new TreeSet<>();
        try (Connection owner = TestDatabase.asOwner();
                // For each row, after insert (4), delete (8) and update (16), without a condition.
                ResultSet rows = owner.createStatement().executeQuery("""
                        select t.tgrelid::regclass::text
                          from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                         where f.proname = 'tell_public_pages' and t.tgtype = 1 + 4 + 8 + 16
                           and t.tgenabled = 'O' and t.tgqual is null and t.tgattr = ''
                        """)) {
            while (rows.next()) {
                telling.add(rows.getString(1));
            }
        }
        Set<String> shown = new TreeSet<>();
        listed().forEach((table, entry) -> {
            assertThat(entry.shown()).as(table).isIn("yes", "no", "");
            assertThat(entry.shown().isEmpty())
                    .as(table)
                    .isEqualTo(entry.owner().startsWith("("));
            if (entry.shown().equals("yes")) {
                shown.add(table);
            }
        });
        assertThat(shown).contains("post", "account", "facet");
        assertThat(telling).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set act = 'x'",
                "delete from audit",
                "truncate audit",
                "alter table audit disable trigger all",
                "update audit_seal set seq = 0",
                "delete from audit_seal",
                "truncate audit_seal",
                "alter table audit_seal disable trigger all",
                "update audit_opening set sealed = ''",
                "update audit_waiting set since = now()",
                "alter table audit add column x text",
                "drop table audit",
                "update handle set account_id = 0",
                "delete from handle",
                "update consent set minimum_age = 0",
                "update post_facet set label = 'x'",
                "create table mine (id int)",
                "create schema mine",
                "create function mine() returns int language sql as 'select 1'",
                "create role other",
                "set role lanyard_owner",
                "alter role lanyard_app superuser",
                "copy account to program 'cat'"
            })
    void the_application_s_role_may_not(String statement) throws SQLException {
        try (Connection app = TestDatabase.asApp();
                var prepared = app.createStatement()) {
            assertThatThrownBy(() -> prepared.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState())
                                    .as(refused.getMessage())
                                    .isEqualTo("42501"));
        }
    }

    @Test
    void the_application_s_role_owns_nothing_and_is_nothing_special() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                ResultSet rows = owner.createStatement().executeQuery("""
                        select (select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                                 where r.rolname = 'lanyard_app') as owned,
                               (select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
                                  from pg_roles where rolname = 'lanyard_app') as special,
                               (select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member
                                 where r.rolname = 'lanyard_app') as memberships
                        """)) {
            rows.next();
            assertThat(rows.getInt("owned")).isZero();
            assertThat(rows.getBoolean("special")).isFalse();
            assertThat(rows.getInt("memberships")).isZero();
        }
    }

    @Test
    void the_audit_can_be_added_to() throws SQLException {
        try (Connection app = TestDatabase.asApp()) {
            app.setAutoCommit(false);
            assertThat(app.createStatement()
                            .executeUpdate(
                                    "insert into audit (id, at, actor_id, act) values (-1, now(), 0, 'trial.made')"))
                    .isEqualTo(1);
            app.rollback();
        }
    }

    private static Map<String, Listed> listed() throws IOException {
        Map<String, Listed> tables = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/tables.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (columns.length == 5 && !columns[0].equals("table")) {
                Set<String> rights = new TreeSet<>(Arrays.asList(columns[2].split(" ")));
                rights.remove("");
                tables.put(columns[0], new Listed(columns[1], rights, columns[3], columns[4]));
            } else {
                assertThat(line).as("a line that is no entry").matches("#.*|table\t.*");
            }
        }
        return tables;
    }
}
