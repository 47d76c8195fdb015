package social.lanyard.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The key of one account. What must vanish with a person is sealed under it; when the key is deleted, so is all of that,
 * in every backup too.
 */
public final class DataKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final long accountId;
    private final byte[] key;

    private DataKey(long accountId, byte[] key) {
        this.accountId = accountId;
        this.key = key;
    }

    public static DataKey fresh(long accountId) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new DataKey(accountId, key);
    }

    static DataKey unwrap(long accountId, byte[] wrapped, MasterKey master) {
        return new DataKey(accountId, master.unwrap(wrapped, accountId));
    }

    public byte[] wrap(MasterKey master) {
        return master.wrap(key, accountId);
    }

    /** @param purpose the place where it will stand, such as {@code facet.register_number}; needed again to open it */
    public byte[] seal(String text, String purpose) {
        return Sealed.seal(key, text.getBytes(StandardCharsets.UTF_8), purpose(purpose));
    }

    public String open(byte[] sealed, String purpose) {
        return new String(Sealed.open(key, sealed, purpose(purpose)), StandardCharsets.UTF_8);
    }

    private byte[] purpose(String purpose) {
        return (purpose + ":" + accountId).getBytes(StandardCharsets.UTF_8);
    }
}
