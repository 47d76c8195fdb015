package social.lanyard.local;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What the site must keep to itself.
 *
 * @param masterKey 32 bytes as base64; wraps the data key of each account
 */
public record SiteSecrets(String oidcSecret, String masterKey, String sessionStateSecret, String sessionTokenSecret) {

    /** New ones that nobody knows. */
    public static SiteSecrets random() {
        return new SiteSecrets(hex(24), Base64.getEncoder().encodeToString(bytes(32)), hex(24), hex(24));
    }

    /** So many random bytes as hexadecimal digits. */
    static String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
