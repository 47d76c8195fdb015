package social.lanyard.media;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes a picture anew out of a stranger's file: looks at its size before it is unpacked, unpacks no more of it than is
 * needed, turns it the right way up, and writes it in the sizes that pages ask for. Colours, and nothing else, get
 * through. Plain Java without state.
 */
final class Darkroom {
    static final int BYTES = 10 * 1024 * 1024;
    static final long PIXELS = 40_000_000;
    static final int SIDE = 30_000;
    static final int SMALLEST = 32;

    /** The largest picture that is held unpacked, where the format lets lines be left out while it is read. */
    private static final double HELD = 12_000_000;
    /**
     * How many pixels are gone over, counted anew for each pass: a picture of 40 megapixels as programs write it has ten
     * passes and takes a second of a processor. The reader does not stop between passes when it is asked to.
     */
    private static final long GONE_OVER = 600_000_000;

    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.8f;

    private Darkroom() {}

    /** @throws PictureRefused with a sentence when no picture can be made of it */
    static Prints develop(byte[] file, PictureUse use, Watch watch) {
        if (file.length > BYTES) {
            throw tooLarge();
        }
        PictureFormat format = PictureFormat.of(file);
        try {
            BufferedImage picture = crop(upright(read(file, format, watch), Orientation.of(file, format)), use);
            return print(picture, use);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw broken instanceof PictureRefused refused ? refused : watch.late() ? tooSlow() : unreadable();
        }
    }

    static PictureRefused tooLarge() {
        return new PictureRefused("This file is larger than 10 MB. Save the picture smaller, and send it again.");
    }

    private static PictureRefused unreadable() {
        return new PictureRefused(
                "This file is damaged, or it is not the kind of picture that it says. Open it, save it anew as JPEG "
                        + "or PNG, and send that.");
    }

    private static PictureRefused tooSlow() {
        return new PictureRefused("This picture takes too long to read. Save it anew as a plain JPEG, and send that.");
    }

    private static BufferedImage read(byte[] file, PictureFormat format, Watch watch) throws IOException {
        ImageReader reader = format.reader();
        AtomicBoolean torn = new AtomicBoolean();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            bound(width, height);
            if ((long) width * height * format.passes(file) > GONE_OVER) {
                throw tooSlow();
            }
            reader.addIIOReadWarningListener((from, warning) -> torn.compareAndSet(false, tells(warning)));
            watch.over(reader);
            BufferedImage picture = reader.read(0, within(reader, width, height));
            if (watch.late()) {
                throw tooSlow();
            }
            if (torn.get()) {
                throw unreadable();
            }
            return picture;
        } finally {
            watch.done();
            reader.dispose();
        }
    }

    /** Half a picture is read with no more than a warning. */
    private static boolean tells(String warning) {
        String lower = warning == null ? "" : warning.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("premature") || lower.contains("truncated") || lower.contains("corrupt");
    }

    private static void bound(int width, int height) {
        if ((long) width * height > PIXELS || width > SIDE || height > SIDE) {
            throw new PictureRefused(("This picture is %,d by %,d, which is more than 40 megapixels or too long. "
                            + "Save it smaller, and send it again.")
                    .formatted(width, height));
        }
        if (width < SMALLEST || height < SMALLEST) {
            throw new PictureRefused(
                    "This picture is %d by %d, which is too small to be seen. Each side needs %d or more."
                            .formatted(width, height, SMALLEST));
        }
    }

    private static ImageReadParam within(ImageReader reader, int width, int height) {
        int step = (int) Math.ceil(Math.sqrt((double) width * height / HELD));
        ImageReadParam how = reader.getDefaultReadParam();
        if (step > 1) {
            how.setSourceSubsampling(step, step, 0, 0);
        }
        return how;
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        boolean aside = orientation >= 5 && orientation <= 8;
        boolean clear = picture.getColorModel().hasAlpha();
        // In the web's own colours, whatever profile the file had.
        BufferedImage plain = new BufferedImage(
                aside ? height : width,
                aside ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(picture, turn, null);
        canvas.dispose();
        return plain;
    }

    private static BufferedImage crop(BufferedImage picture, PictureUse use) {
        if (use.widthToHeight() == 0) {
            return picture;
        }
        int width = Math.min(picture.getWidth(), picture.getHeight() * use.widthToHeight());
        int height = Math.max(1, width / use.widthToHeight());
        Rectangle middle =
                new Rectangle((picture.getWidth() - width) / 2, (picture.getHeight() - height) / 2, width, height);
        return picture.getSubimage(middle.x, middle.y, middle.width, middle.height);
    }

    private static Prints print(BufferedImage picture, PictureUse use) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Integer> widths = use.widths(picture.getWidth());
        BufferedImage last = picture;
        int high = picture.getHeight();
        for (int i = widths.size() - 1; i >= 0; i--) {
            int width = widths.get(i);
            int height = Math.max(1, (int) Math.round((double) picture.getHeight() * width / picture.getWidth()));
            last = width == last.getWidth() && height == last.getHeight()
                    ? last
                    : Thumbnails.of(last).forceSize(width, height).asBufferedImage();
            high = i == widths.size() - 1 ? height : high;
            files.put(width + ".webp", webp(last));
            files.put(width + ".jpg", jpeg(last));
        }
        return new Prints(widths.get(widths.size() - 1), high, files);
    }

    private static byte[] webp(BufferedImage picture) throws IOException {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        WebPWriteParam how = (WebPWriteParam) writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType(how.getCompressionTypes()[WebPWriteParam.LOSSY_COMPRESSION]);
        how.setCompressionQuality(WEBP_QUALITY);
        return written(writer, how, picture);
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(JPEG_QUALITY);
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, how, onWhite(picture));
    }

    /** JPEG has no clear parts. */
    private static BufferedImage onWhite(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return plain;
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam how, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
