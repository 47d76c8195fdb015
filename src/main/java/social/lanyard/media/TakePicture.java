package social.lanyard.media;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a file that somebody sent and keeps the picture that is in it. The file itself is not kept.
 *
 * <p>The name is made from the file and a secret, so that a doubled click or a retry leads to the same picture, and nobody
 * who has the file can tell from outside whether it was sent.
 */
@ApplicationScoped
public class TakePicture {
    /** What reading one may use of a processor. The largest that is allowed was seen to use one second. */
    private static final Duration EFFORT = Duration.ofMillis(2_500);

    private static final int KEY_BYTES = 16;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final Pictures pictures;
    private final PictureStore store;
    private final PicturePool pool;
    private final byte[] secret;

    TakePicture(
            Pictures pictures,
            PictureStore store,
            PicturePool pool,
            @ConfigProperty(name = "lanyard.master-key") String masterKey) {
        this.pictures = pictures;
        this.store = store;
        this.pool = pool;
        this.secret = masterKey.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws PictureRefused with a sentence when it cannot be a picture here; nothing is kept then */
    public Uni<Picture> take(long accountId, PictureUse use, Path file) {
        return pictures.refuseTooMany(accountId)
                .chain(() -> pool.away(() -> bytes(file)))
                .chain(bytes -> pool.develop(() -> Darkroom.develop(bytes, use, new Watch(EFFORT)))
                        .chain(prints -> keep(accountId, use, key(accountId, use, bytes), prints)));
    }

    /** First the row, so that the files are found and deleted should anything stop in between. */
    private Uni<Picture> keep(long accountId, PictureUse use, String key, Prints prints) {
        return pictures.note(accountId, use, key, prints).call(picture -> store.keep(picture, prints.files()));
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > Darkroom.BYTES) {
            throw Darkroom.tooLarge();
        }
        return Files.readAllBytes(file);
    }

    private String key(long accountId, PictureUse use, byte[] file) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update("picture".getBytes(StandardCharsets.US_ASCII));
            mac.update(ByteBuffer.allocate(10)
                    .putLong(accountId)
                    .putShort(use.code())
                    .array());
            return letters(Arrays.copyOf(mac.doFinal(file), KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Base 32 of RFC 4648 in small letters: it can stand anywhere in a Markdown address. */
    private static String letters(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : bytes) {
            held = held << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                out.append(LETTERS.charAt(held >> bits - 5 & 31));
            }
            held &= (1 << bits) - 1;
        }
        return out.append(LETTERS.charAt(held << 5 - bits & 31)).toString();
    }
}
