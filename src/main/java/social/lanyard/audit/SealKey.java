package social.lanyard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Marks each place with a key that the database never sees. Whoever can change every row can compute the chain anew, but
 * not these marks.
 */
@ApplicationScoped
class SealKey {
    private static final String ALGORITHM = "HmacSHA256";
    private final byte[] key;

    SealKey(@ConfigProperty(name = "lanyard.master-key") String masterKey) {
        this.key =
                mac(masterKey.strip().getBytes(StandardCharsets.UTF_8), "audit seal".getBytes(StandardCharsets.UTF_8));
    }

    byte[] mark(String log, long seq, byte[] hash) {
        byte[] place = (log + "\n" + seq + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[place.length + hash.length];
        System.arraycopy(place, 0, all, 0, place.length);
        System.arraycopy(hash, 0, all, place.length, hash.length);
        return mac(key, all);
    }

    boolean isMark(byte[] mark, String log, long seq, byte[] hash) {
        return MessageDigest.isEqual(mark, mark(log, seq, hash));
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
