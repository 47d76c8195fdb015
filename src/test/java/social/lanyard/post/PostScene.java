package social.lanyard.post;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import social.lanyard.testing.TestDatabase;

/** Sets the scene in the database: people, follows, facets and posts of their own for each test. */
final class PostScene {
    private static final AtomicLong NEXT = new AtomicLong(820_000_000_000L);

    private PostScene() {}

    static long id() {
        return NEXT.incrementAndGet();
    }

    static long person(String name) throws SQLException {
        return account(name, 0);
    }

    static String handle(long account) {
        return "p" + account;
    }

    /** A trust with its code, which is its handle. */
    static long organisation(String name) throws SQLException {
        long id = account(name, 1);
        run(
                "insert into organisation (account_id, code, ods_code, how_we_know, created_at) values (?, ?, ?, 'x', now())",
                id,
                handle(id),
                "O" + id);
        return id;
    }

    private static long account(String name, int kind) throws SQLException {
        long id = id();
        run("""
                insert into account (id, handle, kind, display_name, name_skeleton, created_at)
                values (?, ?, ?, ?, ?, now())
                """, id, handle(id), kind, name, name + id);
        return id;
    }

    static void close(long account) throws SQLException {
        run("update account set closed_at = now() where id = ?", account);
    }

    static void follow(long follower, long followee) throws SQLException {
        run("insert into follow (follower_id, followee_id) values (?, ?)", follower, followee);
    }

    static void hide(long viewer, long target) throws SQLException {
        run("insert into hidden (viewer_id, target_id) values (?, ?)", viewer, target);
    }

    /** A facet that was accepted a while ago and is good for another half year. */
    static long facet(long account, String name, long organisation, String kind, String label) throws SQLException {
        long id = id();
        Instant now = Instant.now();
        run(
                """
                insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,
                                   checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at)
                values (?, ?, ?, ?, ?, 'STAFF_RECORD', ?, current_date - 60, ?, 'people team', ?, ?, ?, ?)
                """,
                id,
                account,
                organisation,
                kind,
                label,
                name,
                organisation,
                at(now.minus(Duration.ofDays(60))),
                at(now.plus(Duration.ofDays(180))),
                at(now.minus(Duration.ofDays(60))),
                at(now.minus(Duration.ofDays(60))));
        return id;
    }

    static void endFacet(long facet) throws SQLException {
        run("update facet set ended_at = now(), ended_how = 'ORGANISATION' where id = ?", facet);
    }

    static long story(long author, Visibility visibility, Long organisation) throws SQLException {
        long id = id();
        run("""
                insert into post (id, author_id, kind, genre, visibility, organisation_id, title, standfirst, slug,
                                  markdown, html, plain, words, published_at)
                values (?, ?, 0, 0, ?, ?, 'The stairs', 'Thirteen of them', 'the-stairs', 'Up', '<p>Up</p>', 'Up', 1, now())
                """, id, author, visibility.ordinal(), organisation);
        return id;
    }

    static long response(
            long author, long parent, long parentAuthor, long thread, long threadAuthor, Visibility visibility)
            throws SQLException {
        long id = id();
        run("""
                insert into post (id, author_id, kind, visibility, organisation_id, reply_to_id, reply_to_author_id,
                                  thread_id, thread_author_id, markdown, html, plain, words, published_at)
                values (?, ?, 1, ?, (select organisation_id from post where id = ?), ?, ?, ?, ?,
                        'Yes', '<p>Yes</p>', 'Yes', 1, now())
                """, id, author, visibility.ordinal(), thread, parent, parentAuthor, thread, threadAuthor);
        return id;
    }

    static void freeze(long post, long author, long facet, String kind, String label, long organisation)
            throws SQLException {
        run("""
                insert into post_facet (post_id, author_id, position, facet_id, kind, label, organisation_id,
                                        organisation_name, organisation_code, methods, checked_on, valid_until)
                values (?, ?, 0, ?, ?, ?, ?, 'Saltfen', ?, 'STAFF_RECORD', current_date - 60, now() + interval '180 days')
                """, post, author, facet, kind, label, organisation, handle(organisation));
    }

    static void takeDown(long post) throws SQLException {
        run("update post set deleted_at = now() where id = ?", post);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static void run(String sql, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
