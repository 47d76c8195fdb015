package social.lanyard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 100,000 posts by 5,000 people, with their topics, statements, follows and marks, which nobody but this connection sees:
 * temporary tables stand before those of the same name. They have every index that the migrations made.
 */
public final class LargeTables implements AutoCloseable {
    private static final String[] FILLED = {
        "account",
        "facet",
        "post",
        "post_tag",
        "post_facet",
        "follow",
        "appreciation",
        "topic_follow",
        "hidden",
        "mute",
        "bookmark"
    };
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern WHOLE = Pattern.compile("Seq Scan on (?:%s)\\b".formatted(String.join("|", FILLED)));

    private final Connection connection;
    private final Statement statement;

    private LargeTables(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** Fills them, which takes a few seconds. */
    public static LargeTables filled() throws SQLException {
        Connection connection = TestDatabase.asOwner();
        Statement statement = connection.createStatement();
        for (String table : FILLED) {
            statement.execute("create temp table %1$s (like public.%1$s including all)".formatted(table));
        }
        statement.execute("""
                insert into account (id, handle, kind, display_name, name_skeleton, created_at)
                select n, 'person_' || n, 0, 'Person ' || n, 'p' || n, now() from generate_series(1, 5000) n;
                insert into post (id, author_id, kind, genre, visibility, title, slug, reply_to_id, reply_to_author_id, thread_id,
                                  thread_author_id, reblog_of_id, reblog_author_id, markdown, html, plain, words, published_at)
                select n * 1000, 1 + n % 5000, case when n % 7 = 0 then 0 when n % 11 = 0 then 2 else 1 end,
                       case when n % 7 = 0 then 1 end, 0,
                       case when n % 7 = 0 then 'A title' end, case when n % 7 = 0 then 'a-title' end,
                       case when answers then (n - 3) * 1000 end, case when answers then 1 + (n - 3) % 5000 end,
                       case when answers then (n - 3) * 1000 end, case when answers then 1 + (n - 3) % 5000 end,
                       case when shares then (n - 5) * 1000 end, case when shares then 1 + (n - 5) % 5000 end,
                       'A note.', '<p>A note.</p>', 'A note.', 2, now()
                  from (select n, n % 7 <> 0 and n % 11 <> 0 and n % 4 = 0 and n > 10 as answers,
                               n % 7 <> 0 and n % 11 = 0 as shares
                          from generate_series(6, 100005) n) made;
                insert into post_tag (tag, post_id, author_id)
                select 'topic' || n % 97, n * 1000, 1 + n % 5000 from generate_series(6, 100005, 2) n;
                insert into post_facet (post_id, author_id, position, facet_id, kind, label, organisation_id, organisation_name,
                                        organisation_code, methods, checked_on, valid_until)
                select n * 1000, 1 + n % 5000, 0, n, 'PROFESSION', 'Nurse', 1 + n % 50, 'A trust', 'a-trust', 'STAFF_RECORD',
                       now(), now()
                  from generate_series(6, 100005, 3) n;
                insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on, checked_by,
                                   checked_by_role, valid_from, valid_until, offered_at, accepted_at)
                select n, 1 + n % 5000, 1 + n % 500, 'EMPLOYMENT', 'Profession ' || n % 3000, 'STAFF_RECORD',
                       'Person ' || 1 + n % 5000, now(), 9999, 'people team', now(), now() + interval '1 year', now(), now()
                  from generate_series(1, 50000) n;
                insert into follow (follower_id, followee_id)
                select 1 + n % 4000, 1 + (n * 7919) % 5000 from generate_series(1, 100000) n
                 where n % 4000 <> (n * 7919) % 5000 on conflict do nothing;
                insert into appreciation (id, account_id, post_id, author_id, given_at)
                select n, 1 + n % 5000, (6 + n) * 1000, 1 + (6 + n) % 5000, now() from generate_series(1, 40000) n;
                insert into topic_follow (account_id, tag, created_at)
                select 1 + n % 5000, 'topic' || n % 97, now() from generate_series(1, 20000) n on conflict do nothing;
                insert into hidden (viewer_id, target_id)
                select 1 + n % 5000, 1 + (n * 31) % 5000 from generate_series(1, 20000) n on conflict do nothing;
                insert into mute (account_id, target_id, notifications, created_at)
                select 1 + n % 5000, 1 + (n * 31) % 5000, true, now() from generate_series(1, 20000) n
                 where n % 5000 <> (n * 31) % 5000 on conflict do nothing;
                insert into bookmark (id, account_id, post_id, author_id, saved_at)
                select n, 1 + n % 5000, (6 + n) * 1000, 1 + (6 + n) % 5000, now() from generate_series(1, 40000) n;
                set plan_cache_mode = force_generic_plan
                """);
        for (String table : FILLED) {
            statement.execute("vacuum analyze " + table);
        }
        return new LargeTables(connection, statement);
    }

    /** How the database goes about a statement whatever its parameters are, as it does for the site's connections. */
    public String plan(String sql) throws SQLException {
        int parameters = 0;
        for (Matcher found = PARAMETER.matcher(sql); found.find(); ) {
            parameters = Math.max(parameters, Integer.parseInt(found.group(1)));
        }
        statement.execute("prepare one as " + sql);
        StringBuilder plan = new StringBuilder();
        String nulls = "null" + ", null".repeat(Math.max(0, parameters - 1));
        try (ResultSet rows =
                statement.executeQuery("explain execute one" + (parameters == 0 ? "" : "(" + nulls + ")"))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        } finally {
            statement.execute("deallocate one");
        }
        return plan.toString();
    }

    /** Fails where one of the large tables would be read from end to end. */
    public void refuseReadingWhole(String name, String sql) throws SQLException {
        assertThat(plan(sql)).as(name).doesNotContainPattern(WHOLE);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
