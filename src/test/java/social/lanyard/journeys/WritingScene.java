package social.lanyard.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import social.lanyard.support.Ids;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.TestDatabase;

/** People who write, seen from the database: each test has one of its own, with drafts that nobody else touches. */
final class WritingScene {
    private static final AtomicLong NEXT = new AtomicLong();
    private static final SecureRandom RANDOM = new SecureRandom();

    private static Connection owner;

    private WritingScene() {}

    /** What the server has of a draft. */
    record Kept(long id, String title, String body, int revision) {}

    static long person(String name) {
        long id = id();
        run(
                "insert into account (id, handle, kind, display_name, name_skeleton, created_at)"
                        + " values (?, ?, 0, ?, ?, now() - interval '1 year')",
                id,
                "w" + id,
                name,
                name + id);
        return id;
    }

    /** Signs this person in, in all tabs of a browser, as coming back from the identity provider does. */
    static void signIn(BrowserContext browser, long account) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        run(
                "insert into session (token_hash, issuer, subject, account_id, created_at, last_seen_at, checked_at)"
                        + " values (?, 'test', ?, ?, now(), now(), now() + interval '6 hours')",
                hash(token),
                "subject-" + account,
                account);
        browser.addCookies(List.of(new Cookie("lanyard_session", token).setUrl(RealBrowser.origin())));
    }

    /** Their sessions run out. */
    static void endSessions(long account) {
        run("delete from session where account_id = ?", account);
    }

    static long draft(long account, String title, String body) {
        long id = id();
        run(
                "insert into draft (id, account_id, title, markdown, created_at, updated_at)"
                        + " values (?, ?, ?, ?, now(), now())",
                id,
                account,
                title,
                body);
        return id;
    }

    static List<Kept> drafts(long account) {
        List<Kept> drafts = new ArrayList<>();
        try (PreparedStatement query = owner().prepareStatement(
                        "select id, title, markdown, revision from draft where account_id = ? order by id")) {
            query.setLong(1, account);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    drafts.add(new Kept(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
                }
            }
            return drafts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Kept only(long account) {
        List<Kept> drafts = drafts(account);
        if (drafts.size() != 1) {
            throw new AssertionError("One draft was expected, and there are " + drafts);
        }
        return drafts.get(0);
    }

    private static long id() {
        return Ids.at(Instant.now()) + NEXT.incrementAndGet() % (1 << 22);
    }

    private static synchronized Connection owner() throws SQLException {
        if (owner == null || owner.isClosed()) {
            owner = TestDatabase.asOwner();
        }
        return owner;
    }

    private static void run(String statement, Object... values) {
        try (PreparedStatement prepared = owner().prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
