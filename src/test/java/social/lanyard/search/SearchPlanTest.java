package social.lanyard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.LargeTables;
import social.lanyard.testing.TestDatabase;

/** How the database goes about the main statements, over 100,000 posts and people that nobody else sees. */
@LanyardTest
class SearchPlanTest {
    private static final Narrowed EVERYWHERE = new Narrowed(List.of(), 0, Long.MAX_VALUE);

    @Test
    void nothing_is_searched_from_end_to_end() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            // Tables of this connection alone stand before those of the same name.
            statement.execute("create temp table found_post (like public.found_post including all)");
            statement.execute("""
                    insert into found_post
                    select n * 1000, n % 5000, array['kind:story', 'author:' || n % 5000],
                           to_tsvector('found_words', 'everywhere word' || n % 20000 || ' word' || n % 777),
                           to_tsvector('found_exact', 'everywhere word' || n % 20000)
                      from generate_series(1, 100000) n
                    """);
            statement.execute("create temp table account (like public.account including all)");
            statement.execute("""
                    insert into account (id, handle, kind, display_name, name_skeleton, created_at)
                    select n, 'person_' || n, 0, 'Person ' || md5(n::text), 'p' || n, now() from generate_series(1, 50000) n
                    """);
            // New rows wait in a list before the index, and a long list makes the index look dear.
            statement.execute("vacuum analyze found_post");
            statement.execute("vacuum analyze account");

            Terms rare = new Terms(List.of(new Terms.Way("'word4711'", "")), EVERYWHERE);
            Terms phrase = new Terms(List.of(new Terms.Way("'word4711'", "'everywher' <-> 'word1'")), EVERYWHERE);
            Terms author = new Terms(List.of(), new Narrowed(List.of("author:77", "kind:story"), 0, Long.MAX_VALUE));
            Terms either =
                    new Terms(List.of(new Terms.Way("'word4711'", ""), new Terms.Way("'word4712'", "")), EVERYWHERE);
            for (Terms terms : List.of(rare, phrase, author, either)) {
                for (boolean up : new boolean[] {false, true}) {
                    assertThat(plan(statement, filled(PlaceFinder.indexed(terms, up), terms)))
                            .contains("Bitmap Index Scan")
                            .doesNotContain("Seq Scan");
                }
            }
            Terms common = new Terms(List.of(new Terms.Way("'everywher'", "")), EVERYWHERE);
            for (boolean up : new boolean[] {false, true}) {
                assertThat(plan(statement, filled(PlaceFinder.walking(common, up), common)))
                        .contains("using found_post_pkey")
                        .doesNotContain("Seq Scan")
                        .doesNotContain("Sort");
            }
            assertThat(plan(statement, people(SearchPeople.BY_PARTS, "abcd")))
                    .contains("Bitmap Index Scan")
                    .doesNotContain("Seq Scan on account");
            assertThat(plan(statement, people(SearchPeople.BY_BEGINNING, "pe"))).doesNotContain("Seq Scan on account");
        }
    }

    @Test
    void a_profession_or_topic_that_few_have_is_looked_up() throws SQLException {
        try (LargeTables tables = LargeTables.filled()) {
            tables.refuseReadingWhole("profession", Directory.OF_PROFESSION);
            tables.refuseReadingWhole("organisation", Directory.OF_ORGANISATION);
            tables.refuseReadingWhole("topic", Directory.OF_TOPIC);
        }
    }

    private static String people(String statement, String name) {
        return statement
                .replace("$1", "0::bigint")
                .replace("$2", "'" + name + "'")
                .replace("$3", "'" + name + "'")
                .replace("$4", "-1")
                .replace("$5", "0")
                .replace("$6", "20");
    }

    private static String filled(String statement, Terms terms) {
        String filled = statement
                .replace("$1", "0::bigint")
                .replace("$2", Long.MAX_VALUE + "::bigint")
                .replace("$3", "40");
        int next = 4;
        for (Object value : terms.values()) {
            String text = value instanceof String[] marks
                    ? "array['" + String.join("', '", marks) + "']"
                    : "'" + value.toString().replace("'", "''") + "'";
            filled = filled.replace("$" + next++, text);
        }
        return filled;
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
