package social.lanyard.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** What a file is, by its first bytes: what its sender calls it counts for nothing. */
enum PictureFormat {
    JPEG,
    PNG,
    GIF,
    WEBP;

    private static final Set<String> PHONE = Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1");

    static {
        // The readers that came with the application, which the system's class loader does not see.
        ImageIO.scanForPlugins();
        ImageIO.setUseCache(false);
    }

    /** @throws PictureRefused when it is nothing that can be read here, with the way out */
    static PictureFormat of(byte[] file) {
        if (begins(file, 0, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (begins(file, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return PNG;
        }
        if (begins(file, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (begins(file, 0, 'R', 'I', 'F', 'F') && begins(file, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        throw new PictureRefused(whatElse(file));
    }

    private static String whatElse(byte[] file) {
        if (file.length == 0) {
            return "Choose a picture first.";
        }
        if (begins(file, 4, 'f', 't', 'y', 'p')) {
            String brand = new String(file, 8, Math.min(4, Math.max(0, file.length - 8)), StandardCharsets.US_ASCII);
            return PHONE.contains(brand)
                    ? "This is a HEIC picture, which most browsers cannot show. Save it as JPEG: on an iPhone choose "
                            + "Settings, Camera, Formats, Most compatible, or share the picture by mail."
                    : "This is an AVIF picture or a film, which cannot be read here. Save the picture as JPEG or PNG.";
        }
        String start = new String(file, 0, Math.min(file.length, 1_000), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
        if (start.contains("<svg") || start.contains("<!doctype svg")) {
            return "This is an SVG drawing, which may hold a program. Save it as PNG.";
        }
        return "This is not a picture that can be read here. Send a JPEG, PNG, WebP or GIF file.";
    }

    private static boolean begins(byte[] file, int at, int... bytes) {
        if (file.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[at + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    ImageReader reader() throws IOException {
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(name()).next();
    }

    /**
     * How many times the picture is gone over while it is put together. A file can ask for thousands, and each costs as
     * much as the whole picture.
     */
    int passes(byte[] file) {
        if (this != JPEG) {
            return 1;
        }
        int scans = 0;
        for (int at = 0; at + 1 < file.length; at++) {
            if ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == 0xda) {
                scans++;
            }
        }
        return scans;
    }
}
