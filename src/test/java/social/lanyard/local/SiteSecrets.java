package social.lanyard.local;

import com.interaso.webpush.VapidKeys;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What the site must keep to itself.
 *
 * @param pushKeys by which push services know it
 * @param masterKey 32 bytes as base64; wraps the data key of each account
 */
public record SiteSecrets(
        String oidcSecret, String masterKey, String sessionStateSecret, String sessionTokenSecret, PushPair pushKeys) {

    /** Both in base64; empty in a data folder that is older than push. */
    public record PushPair(String publicKey, String privateKey) {
        static PushPair random() {
            VapidKeys keys = VapidKeys.generate();
            return new PushPair(keys.getX509PublicKey(), keys.getPkcs8PrivateKey());
        }
    }

    /** New ones that nobody knows. */
    public static SiteSecrets random() {
        return new SiteSecrets(
                hex(24), Base64.getEncoder().encodeToString(bytes(32)), hex(24), hex(24), PushPair.random());
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
