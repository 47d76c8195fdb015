package social.lanyard.proof;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import social.lanyard.identity.DataKey;
import social.lanyard.identity.MasterKey;
import social.lanyard.local.MortalHouse;
import social.lanyard.notification.push.BrowserKeys;

/**
 * What waits in the outbox: mails, digests with one story, each to an address of its own; and pushes, each one mention of one
 * person in one of their browsers.
 */
final class Deliveries {
    private static final long FIRST = 5_000_000;
    private static final long STORY = 4_999_999;
    private static final long AUTHOR = 3_000;
    private static final long FIRST_PUSH = 6_000_000;
    private static final long FIRST_READER = 4_000;
    private static final int READERS = 20;
    /** No more may one person have. */
    private static final int BROWSERS = 10;

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

    /** Leaves word for browsers whose people signed in and asked for it on the site. */
    static void waitForBrowsers(Connection owner, int count, MortalHouse house, FailingPushService service)
            throws Exception {
        List<Long> browsers = new ArrayList<>();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int readers = Math.min(READERS, (count + BROWSERS - 1) / BROWSERS);
        for (long reader = FIRST_READER; reader < FIRST_READER + readers; reader++) {
            String cookie = Writers.signedIn(owner, reader);
            ownKey(owner, reader, MasterKey.of(house.masterKey()));
            for (int i = 0; i < BROWSERS; i++) {
                String path = "/" + reader + "/" + i;
                BrowserKeys keys = service.browser(path);
                HttpResponse<String> answer = Writers.sent(
                        client,
                        house.origin(),
                        cookie,
                        "/settings/alerts/browsers",
                        Map.of(
                                "endpoint",
                                "https://localhost:" + house.pushPort() + path,
                                "p256dh",
                                keys.p256dh(),
                                "auth",
                                keys.auth()));
                if (answer.statusCode() != 204) {
                    throw new IllegalStateException("A browser was not taken: " + answer.body());
                }
            }
            try (PreparedStatement query =
                    owner.prepareStatement("select id from push_browser where account_id = ? order by id")) {
                query.setLong(1, reader);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        browsers.add(rows.getLong(1));
                    }
                }
            }
        }
        owner.setAutoCommit(false);
        try (PreparedStatement alert = owner.prepareStatement(
                        "insert into alert (id, account_id, kind, by_id, post_id, other_id, bundle, at)"
                                + " values (?, ?, 'MENTION', " + AUTHOR + ", " + STORY + ", ?, ?, now())"
                                + " on conflict do nothing");
                PreparedStatement delivery =
                        owner.prepareStatement("insert into outbox (id, kind, payload, due_at, created_at)"
                                + " values (?, 'notification.push', cast(? as jsonb), now(), now())")) {
            for (int number = 0; number < count; number++) {
                int browser = number % browsers.size();
                long reader = FIRST_READER + browser / BROWSERS;
                long told = FIRST_PUSH + (reader - FIRST_READER) * 10_000 + number / browsers.size();
                alert.setLong(1, told);
                alert.setLong(2, reader);
                alert.setLong(3, told);
                alert.setString(4, "delivery-" + told);
                alert.addBatch();
                delivery.setLong(1, FIRST_PUSH + number);
                delivery.setString(2, "{\"alert\":\"" + told + "\",\"browser\":\"" + browsers.get(browser) + "\"}");
                delivery.addBatch();
            }
            alert.executeBatch();
            delivery.executeBatch();
            owner.commit();
        } finally {
            owner.setAutoCommit(true);
        }
    }

    /** Under it the site seals what a browser gave. */
    private static void ownKey(Connection owner, long account, MasterKey master) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into account_key (account_id, master_key_id, wrapped_key, created_at) values (?, ?, ?, now())")) {
            insert.setLong(1, account);
            insert.setString(2, master.id());
            insert.setBytes(3, DataKey.fresh(account).wrap(master));
            insert.executeUpdate();
        }
    }

    /** Stands in the message that this number leaves. */
    static String pushId(int number) {
        return Long.toString(FIRST_PUSH + number);
    }

    /** How many are not noted as delivered. */
    static int open(Connection owner) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(
                        "select count(*) from outbox where kind in ('digest.stories', 'notification.push') and done_at is null");
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
