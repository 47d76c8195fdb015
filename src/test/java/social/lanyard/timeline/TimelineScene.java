package social.lanyard.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import social.lanyard.support.Ids;
import social.lanyard.testing.TestDatabase;

/** Sets the scene in the database: people, follows and posts of their own for each test, and sessions to look with. */
final class TimelineScene {
    static final int STORY = 0;
    static final int NOTE = 1;
    static final int PUBLIC = 0;
    static final int UNLISTED = 1;
    static final int FOLLOWERS = 2;

    private static final AtomicLong NEXT = new AtomicLong(640_000_000_000L);

    private static Connection owner;

    private TimelineScene() {}

    static long person(String name) throws SQLException {
        return account(name, 0);
    }

    static long organisation(String name) throws SQLException {
        long id = account(name, 1);
        run(
                "insert into organisation (account_id, code, ods_code, how_we_know, created_at)"
                        + " values (?, ?, ?, 'Looked up in the public list.', now())",
                id,
                handle(id),
                "T" + id);
        return id;
    }

    static String handle(long account) {
        return "t" + account;
    }

    private static long account(String name, int kind) throws SQLException {
        long id = NEXT.incrementAndGet();
        run(
                "insert into account (id, handle, kind, display_name, name_skeleton, created_at)"
                        + " values (?, ?, ?, ?, ?, now() - interval '1 year')",
                id,
                handle(id),
                kind,
                name,
                name + id);
        return id;
    }

    static void close(long account) throws SQLException {
        run("update account set closed_at = now() where id = ?", account);
    }

    static void follow(long follower, long followee) throws SQLException {
        run("insert into follow (follower_id, followee_id) values (?, ?) on conflict do nothing", follower, followee);
    }

    static void unfollow(long follower, long followee) throws SQLException {
        run("delete from follow where follower_id = ? and followee_id = ?", follower, followee);
    }

    static void hide(long viewer, long target) throws SQLException {
        run("insert into hidden (viewer_id, target_id) values (?, ?) on conflict do nothing", viewer, target);
    }

    /** An id as if it had been made so long ago. */
    static long idFrom(Duration ago) {
        return Ids.at(Instant.now().minus(ago)) + ThreadLocalRandom.current().nextInt(1 << 22);
    }

    static long note(long author, int visibility, String text) throws SQLException {
        return post(idFrom(Duration.ofSeconds(1)), author, NOTE, visibility, text, null, null);
    }

    static long story(long author, int visibility, String title) throws SQLException {
        return post(idFrom(Duration.ofSeconds(1)), author, STORY, visibility, title, null, null);
    }

    static long answer(long author, long parent, long parentAuthor, int visibility, String text) throws SQLException {
        return post(idFrom(Duration.ZERO), author, NOTE, visibility, text, parent, parentAuthor);
    }

    /** A post; a response stands directly under the top of its thread. */
    static long post(long id, long author, int kind, int visibility, String text, Long parent, Long parentAuthor)
            throws SQLException {
        run(
                """
                insert into post (id, author_id, kind, genre, visibility, title, standfirst, slug, html, plain, words,
                                  reply_to_id, reply_to_author_id, thread_id, thread_author_id, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 3, ?, ?, ?, ?, now())
                """,
                id,
                author,
                kind,
                kind == STORY ? 1 : null,
                visibility,
                kind == STORY ? text : null,
                kind == STORY ? "What it is about" : null,
                kind == STORY ? "a-story" : null,
                "<p>" + text + "</p>",
                text,
                parent,
                parentAuthor,
                parent,
                parentAuthor);
        return id;
    }

    static void tag(long post, long author, String tag) throws SQLException {
        run("insert into post_tag (tag, post_id, author_id) values (?, ?, ?)", tag, post, author);
    }

    static void followTopic(long account, String tag) throws SQLException {
        run(
                "insert into topic_follow (account_id, tag, created_at) values (?, ?, now()) on conflict do nothing",
                account,
                tag);
    }

    static void followSeries(long account, long series) throws SQLException {
        run(
                "insert into series_follow (account_id, series_id, created_at) values (?, ?, now())"
                        + " on conflict do nothing",
                account,
                series);
    }

    static void series(long id, long author) throws SQLException {
        run(
                "insert into series (id, author_id, title, slug, created_at, changed_at)"
                        + " values (?, ?, 'Small words', 'small-words', now(), now())",
                id,
                author);
    }

    static void part(long series, long post, long author) throws SQLException {
        run(
                "insert into series_part (post_id, series_id, author_id, position) values (?, ?, ?,"
                        + " (select count(*) + 1 from series_part where series_id = ?))",
                post,
                series,
                author,
                series);
    }

    static void freeze(long post, long author, long organisation) throws SQLException {
        run("""
                insert into post_facet (post_id, author_id, position, facet_id, kind, label, organisation_id,
                                        organisation_name, organisation_code, methods, checked_on, valid_until)
                values (?, ?, 0, ?, 'EMPLOYMENT', 'Staff nurse', ?, 'Saltfen', ?, 'STAFF_RECORD', current_date - 60,
                        now() + interval '180 days')
                """, post, author, NEXT.incrementAndGet(), organisation, handle(organisation));
    }

    /** A facet that the person accepted, good for another half year. */
    static void facet(long account, String name, long organisation) throws SQLException {
        run("""
                insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,
                                   checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at)
                values (?, ?, ?, 'EMPLOYMENT', 'Staff nurse', 'STAFF_RECORD', ?, current_date - 60, ?, 'people team',
                        now() - interval '60 days', now() + interval '180 days', now(), now())
                """, NEXT.incrementAndGet(), account, organisation, name, organisation);
    }

    /** A session of this account; the answer is what its cookie holds. */
    static String session(long account) throws Exception {
        byte[] random = new byte[32];
        ThreadLocalRandom.current().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        run(
                "insert into session (token_hash, issuer, subject, account_id, created_at, last_seen_at, checked_at)"
                        + " values (?, 'test', ?, ?, now(), now(), now() + interval '6 hours')",
                hash,
                "subject-" + account,
                account);
        return token;
    }

    /** One connection for all of a run: a seeded world has a thousand rows. */
    private static synchronized Connection owner() throws SQLException {
        if (owner == null || owner.isClosed()) {
            owner = TestDatabase.asOwner();
        }
        return owner;
    }

    static void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
