package social.lanyard.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** What stands in the session cookie: 256 random bits. The database knows only its hash. */
record SessionToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 43;

    static SessionToken fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    boolean wellFormed() {
        return text.length() == LENGTH;
    }

    byte[] hash() {
        return Digest.sha256(text.getBytes(StandardCharsets.US_ASCII));
    }
}
