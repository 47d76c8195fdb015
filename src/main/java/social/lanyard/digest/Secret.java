package social.lanyard.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import social.lanyard.support.NotFound;

/**
 * What stands in an address that only one reader has: 256 bits. The database finds it by its SHA-256 and cannot tell what
 * it is.
 */
record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Secret fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    static Secret of(byte[] bytes) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** @throws NotFound for what cannot be one */
    static Secret inAddress(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new NotFound();
        }
        return new Secret(text);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
