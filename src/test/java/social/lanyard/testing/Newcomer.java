package social.lanyard.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/** Somebody who signed in for the first time, as the application's own session of them. */
public final class Newcomer {
    private Newcomer() {}

    /** Has not chosen a name yet; the answer is what the session's cookie holds. */
    public static String nameless() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            Cast.run(
                    Cast.owner(),
                    "insert into session (token_hash, issuer, subject, created_at, last_seen_at, checked_at)"
                            + " values (?, 'test', ?, now(), now(), now() + interval '6 hours')",
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)),
                    UUID.randomUUID().toString());
        } catch (SQLException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
        return token;
    }

    /** Has joined under this handle and done nothing since. */
    public static String joined(String name, String handle) {
        String cookie = nameless();
        HttpResponse<String> answer = Asking.with(
                cookie,
                "POST",
                "/join",
                "display_name=" + name + "&handle=" + handle + "&i_am=patient&policy=on&age=on");
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(handle + " could not join: " + answer.statusCode());
        }
        return cookie;
    }
}
