package social.lanyard.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Binds the record to a text without holding it. The salt keeps anybody from guessing the text from the hash; without the
 * opening, which is salt and text, the hash says nothing.
 */
record Commitment(byte[] hash, String opening) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 32;
    private static final int SALT_CHARACTERS = 44;

    static Commitment to(String text) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new Commitment(hash(salt, text), Base64.getEncoder().encodeToString(salt) + text);
    }

    /** The text, if this is what was committed to. */
    static Optional<String> opened(byte[] hash, String opening) {
        if (opening.length() < SALT_CHARACTERS) {
            return Optional.empty();
        }
        byte[] salt;
        try {
            salt = Base64.getDecoder().decode(opening.substring(0, SALT_CHARACTERS));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        String text = opening.substring(SALT_CHARACTERS);
        return MessageDigest.isEqual(hash, hash(salt, text)) ? Optional.of(text) : Optional.empty();
    }

    private static byte[] hash(byte[] salt, String text) {
        MessageDigest digest = Chain.sha256();
        digest.update(salt);
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
