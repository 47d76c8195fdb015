package social.lanyard.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The configured key that wraps the data key of each account, and seals the few values that are kept before an account
 * exists. Its id is stored beside what it wrapped, so that it can be changed.
 */
public final class MasterKey {
    private static final int BYTES = 32;
    private final byte[] key;
    private final String id;

    private MasterKey(byte[] key) {
        this.key = key;
        this.id = Digest.hex(Digest.sha256(key)).substring(0, 12);
    }

    /**
     * @param base64 32 random bytes
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static MasterKey of(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("LANYARD_MASTER_KEY is not base64.", notBase64);
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException("LANYARD_MASTER_KEY has to be " + BYTES + " random bytes in base64.");
        }
        return new MasterKey(key);
    }

    public String id() {
        return id;
    }

    /** Seals a value that belongs to no account yet. */
    public byte[] seal(String text, String purpose) {
        return Sealed.seal(key, text.getBytes(StandardCharsets.UTF_8), purpose.getBytes(StandardCharsets.UTF_8));
    }

    public String open(byte[] sealed, String purpose) {
        return new String(Sealed.open(key, sealed, purpose.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** As {@link #seal} for what is no text. */
    public byte[] sealBytes(byte[] plain, String purpose) {
        return Sealed.seal(key, plain, purpose.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] openBytes(byte[] sealed, String purpose) {
        return Sealed.open(key, sealed, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells texts apart without showing them: the same text gives the same answer, and only under this key. */
    public byte[] fingerprint(String text, String purpose) {
        return hmac(hmac(key, purpose), text);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] wrap(byte[] dataKey, long accountId) {
        return Sealed.seal(key, dataKey, wrapping(accountId));
    }

    byte[] unwrap(byte[] wrapped, long accountId) {
        return Sealed.open(key, wrapped, wrapping(accountId));
    }

    private static byte[] wrapping(long accountId) {
        return ("data-key:" + accountId).getBytes(StandardCharsets.UTF_8);
    }
}
