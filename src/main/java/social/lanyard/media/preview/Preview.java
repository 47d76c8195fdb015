package social.lanyard.media.preview;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A finished preview.
 *
 * @param etag with its quotes
 */
public record Preview(byte[] png, String etag) {
    public static final int WIDTH = PreviewPicture.WIDTH;
    public static final int HEIGHT = PreviewPicture.HEIGHT;

    static Preview of(PreviewWords words) {
        byte[] png = PreviewPicture.of(words);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(png);
            return new Preview(png, '"' + HexFormat.of().formatHex(hash, 0, 12) + '"');
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
