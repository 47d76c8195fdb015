package social.lanyard.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import social.lanyard.testing.TestDatabase;

/** Sets the scene in the database: people, organisations, posts and series of their own for each test. */
final class FeedScene {
    private static final AtomicLong NEXT = new AtomicLong(860_000_000_000L);
    private static Connection owner;

    private FeedScene() {}

    static long id() {
        return NEXT.incrementAndGet();
    }

    static String handle(long account) {
        return "f" + account;
    }

    static long person(String name) throws SQLException {
        return account(name, 0);
    }

    static long organisation(String name) throws SQLException {
        long id = account(name, 1);
        run(
                "insert into organisation (account_id, code, ods_code, how_we_know, created_at) values (?, ?, ?, 'x', now())",
                id,
                handle(id),
                "F" + id);
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

    static long story(long author, int visibility, String title) throws SQLException {
        return story(author, visibility, title, "<p>Body of " + title + "</p>");
    }

    static long story(long author, int visibility, String title, String html) throws SQLException {
        long id = id();
        run("""
                insert into post (id, author_id, kind, genre, visibility, title, standfirst, slug, markdown, html, plain, words,
                                  published_at)
                values (?, ?, 0, 1, ?, ?, 'A line under it', 'a-slug', 'x', ?, 'Body', 1, '2026-11-02T10:00:00Z')
                """, id, author, visibility, title, html);
        return id;
    }

    static long note(long author, int visibility, String words) throws SQLException {
        long id = id();
        run("""
                insert into post (id, author_id, kind, visibility, markdown, html, plain, words, published_at)
                values (?, ?, 1, ?, ?, ?, ?, 1, '2026-11-02T10:00:00Z')
                """, id, author, visibility, words, "<p>" + words + "</p>", words);
        return id;
    }

    static void response(long author, long to, long toAuthor, String words) throws SQLException {
        run("""
                insert into post (id, author_id, kind, visibility, markdown, html, plain, words, published_at,
                                  reply_to_id, reply_to_author_id, thread_id, thread_author_id)
                values (?, ?, 1, 0, ?, ?, ?, 1, now(), ?, ?, ?, ?)
                """, id(), author, words, "<p>" + words + "</p>", words, to, toAuthor, to, toAuthor);
    }

    static void tag(long post, long author, String tag) throws SQLException {
        run("insert into post_tag (tag, post_id, author_id) values (?, ?, ?)", tag, post, author);
    }

    static void freeze(long post, long author, long organisation) throws SQLException {
        run("""
                insert into post_facet (post_id, author_id, position, facet_id, kind, label, organisation_id,
                                        organisation_name, organisation_code, methods, checked_on, valid_until)
                values (?, ?, 0, ?, 'EMPLOYMENT', 'Staff nurse', ?, 'Saltfen', ?, 'STAFF_RECORD', '2026-09-14',
                        now() + interval '180 days')
                """, post, author, id(), organisation, handle(organisation));
    }

    static long series(long author, String title, long... stories) throws SQLException {
        long id = id();
        run("""
                insert into series (id, author_id, title, slug, about, created_at, changed_at)
                values (?, ?, ?, 'a-series', 'Three shifts', now(), now())
                """, id, author, title);
        for (int i = 0; i < stories.length; i++) {
            run(
                    "insert into series_part (post_id, series_id, author_id, position) values (?, ?, ?, ?)",
                    stories[i],
                    id,
                    author,
                    i);
        }
        return id;
    }

    /** As the application does it: what can be read of it is gone, its title stays for its page. */
    static void withdraw(long post, String reason) throws SQLException {
        run("delete from post_tag where post_id = ?", post);
        run("""
                update post set deleted_at = '2026-11-05T10:00:00Z', withdrawn_at = '2026-11-05T10:00:00Z',
                                withdrawal_reason = ?, standfirst = '', html = '', plain = '', markdown = null, words = 0
                 where id = ?
                """, reason, post);
    }

    static void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    static synchronized Connection owner() throws SQLException {
        if (owner == null || owner.isClosed()) {
            owner = TestDatabase.asOwner();
        }
        return owner;
    }
}
