package social.lanyard.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * How a place in the record follows from the one before it: the SHA-256 of that place's hash and of the entry in its one
 * written form. The form is described in src/main/docs/operations.md, so that anybody can compute it without us.
 */
final class Chain {
    /** What the first place follows. */
    static final byte[] START = new byte[32];

    private Chain() {}

    static byte[] next(byte[] previous, long seq, Instant sealedAt, Recorded entry) {
        MessageDigest digest = sha256();
        digest.update(previous);
        return digest.digest(written(seq, sealedAt, entry).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One line for each part, in this order, with a line feed after each. Times are microseconds since 1970, hashes are
     * hexadecimal, and what is not there is an empty line. No part can hold a line feed.
     */
    static String written(long seq, Instant sealedAt, Recorded entry) {
        StringBuilder text = new StringBuilder(300);
        line(text, "lanyard 1");
        line(text, entry.log());
        line(text, seq);
        line(text, micros(sealedAt));
        line(text, entry.id());
        line(text, micros(entry.at()));
        line(text, entry.actorId());
        line(text, entry.act());
        line(text, entry.subjectId());
        line(text, entry.otherId());
        line(text, entry.onBehalfOf());
        line(text, entry.thingId());
        line(text, entry.reasonCode());
        line(text, entry.commitment() == null ? null : HexFormat.of().formatHex(entry.commitment()));
        return text.toString();
    }

    private static void line(StringBuilder text, Object part) {
        if (part != null) {
            text.append(part);
        }
        text.append('\n');
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
