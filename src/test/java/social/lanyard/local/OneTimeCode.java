package social.lanyard.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that an authenticator app shows now (RFC 6238 with SHA-1 and half minutes, as the realm has it). */
public record OneTimeCode(String secret) {
    /** For so long the same digits are shown. */
    static final int SECONDS = 30;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public String at(Instant time) {
        byte[] counter =
                ByteBuffer.allocate(8).putLong(time.getEpochSecond() / SECONDS).array();
        byte[] hash = hash(counter);
        int offset = hash[hash.length - 1] & 15;
        int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    /** The secret as people type it into an app (base 32). */
    public String typed() {
        StringBuilder typed = new StringBuilder();
        int bits = 0;
        int kept = 0;
        for (byte b : secret.getBytes(StandardCharsets.UTF_8)) {
            kept = kept << 8 | b & 255;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                typed.append(LETTERS.charAt(kept >> bits & 31));
            }
            kept &= (1 << bits) - 1;
        }
        if (bits > 0) {
            typed.append(LETTERS.charAt(kept << 5 - bits & 31));
        }
        return typed.toString();
    }

    private byte[] hash(byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
