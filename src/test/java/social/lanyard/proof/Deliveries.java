package social.lanyard.proof;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import social.lanyard.identity.MasterKey;

/** Mails that wait in the outbox: digests with one story, each to an address of its own. */
final class Deliveries {
    private static final long FIRST = 5_000_000;
    private static final long STORY = 4_999_999;
    private static final long AUTHOR = 3_000;

    private Deliveries() {}

    static String address(int number) {
        return "reader-" + number + "@mail.example";
    }

    /** The Message-ID begins with it. */
    static String id(int number) {
        return "<" + (FIRST + number) + "@";
    }

    static void wait(Connection owner, int count, MasterKey key) throws SQLException {
        Writers.signedIn(owner, AUTHOR);
        run(
                owner,
                "insert into post (id, author_id, kind, genre, visibility, title, standfirst, slug, markdown, html, words,"
                        + " language, published_at, version) values (" + STORY + ", " + AUTHOR
                        + ", 0, 1, 0, 'Waits for its readers', 'A line', 'waits', 'Words', '<p>Words</p>', 1, 'en-GB', now(), 1)");
        owner.setAutoCommit(false);
        try (PreparedStatement follower = owner.prepareStatement(
                        "insert into mail_follower (id, address, address_hash, link, link_hash, key_id, often, since_id, next_at,"
                                + " confirmed_at) values (?, ?, ?, ?, ?, ?, 'WEEK', 0, now() + interval '7 days', now())");
                PreparedStatement following = owner.prepareStatement(
                        "insert into mail_following (follower_id, kind, ref_id, since_id) values (?, 'PERSON', "
                                + AUTHOR + ", 0)");
                PreparedStatement delivery =
                        owner.prepareStatement("insert into outbox (id, kind, payload, due_at, created_at)"
                                + " values (?, 'digest.stories', cast(? as jsonb), now(), now())")) {
            for (int number = 0; number < count; number++) {
                long id = FIRST + number;
                follower.setLong(1, id);
                follower.setBytes(2, key.seal(address(number), "mail_follower.address:" + id));
                follower.setString(3, "delivery-" + id);
                follower.setBytes(4, key.seal("a".repeat(43), "mail_follower.link:" + id));
                follower.setBytes(5, ("delivery-" + id).getBytes(StandardCharsets.US_ASCII));
                follower.setString(6, key.id());
                follower.addBatch();
                following.setLong(1, id);
                following.addBatch();
                delivery.setLong(1, id);
                delivery.setString(2, "{\"follower\":\"" + id + "\",\"posts\":[\"" + STORY + "\"]}");
                delivery.addBatch();
            }
            follower.executeBatch();
            following.executeBatch();
            delivery.executeBatch();
            owner.commit();
        } finally {
            owner.setAutoCommit(true);
        }
    }

    /** How many are not noted as delivered. */
    static int open(Connection owner) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(
                        "select count(*) from outbox where kind = 'digest.stories' and done_at is null");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection owner, String statement) throws SQLException {
        try (PreparedStatement prepared = owner.prepareStatement(statement)) {
            prepared.executeUpdate();
        }
    }
}
