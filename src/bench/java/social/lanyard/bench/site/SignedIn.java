package social.lanyard.bench.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;

/**
 * Somebody who is signed in: with a session as browsers have one, and with a bearer token as programs have.
 *
 * @param account their id
 */
record SignedIn(long account, String cookie, String bearer) {

    /** Makes what is needed for that in the database, with a check of the session that is good for the whole run. */
    static SignedIn begin(Connection connection, BenchIssuer issuer, long account) throws SQLException {
        String subject = "bench-" + account;
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(issuer.address() + account));
        run(
                connection,
                "insert into sign_in (issuer, subject, account_id, created_at) values (?, ?, ?, now()) on conflict do nothing",
                issuer.address(),
                subject,
                account);
        run(
                connection,
                "insert into session (token_hash, issuer, subject, account_id, created_at, last_seen_at, checked_at)"
                        + " values (?, ?, ?, ?, now(), now(), now() + interval '12 hours') on conflict do nothing",
                sha256(token),
                issuer.address(),
                subject,
                account);
        return new SignedIn(account, token, issuer.token(subject));
    }

    Ask asks(Ask ask, String origin) {
        Ask signed = ask.with("Cookie", "lanyard_session=" + cookie);
        return ask.method().equals("GET") ? signed : signed.with("Origin", origin);
    }

    Ask asksJson(Ask ask) {
        return ask.with("Authorization", "Bearer " + bearer);
    }

    private static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
