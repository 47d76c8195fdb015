package social.lanyard.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as cameras, phones and programs write them, with all that they say about who took a picture where. */
public final class Photographs {
    /** What must not be found in anything that is served. */
    static final String SECRET = "CANARY-51.4545N-WARD7";

    private Photographs() {}

    /** A picture with a red corner at the top left, so that one sees which way up it is. */
    static BufferedImage picture(int width, int height, long seed) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            canvas.setColor(new Color(0, random.nextInt(256), random.nextInt(256)));
            canvas.fillOval(
                    width / 4 + random.nextInt(Math.max(1, width / 2)),
                    height / 4 + random.nextInt(Math.max(1, height / 2)),
                    width / 10,
                    height / 10);
        }
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 4, height / 4);
        canvas.dispose();
        return picture;
    }

    /** How wide the picture is that this file holds, read as a browser would. */
    public static String width(byte[] file) {
        try {
            var reader = PictureFormat.of(file).reader();
            reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
            return Integer.toString(reader.read(0).getWidth());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static byte[] plain(String format, int width, int height) {
        return written(format, picture(width, height, 1));
    }

    static byte[] written(String format, BufferedImage picture) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (format.equals("webp")) {
                return Darkroom.develop(
                                written("png", picture), PictureUse.STORY, new Watch(java.time.Duration.ofSeconds(9)))
                        .files()
                        .get(Math.min(picture.getWidth(), 1920) + ".webp");
            }
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same picture as a file that says everything about itself. */
    static byte[] telling(String format, BufferedImage picture, int orientation) {
        byte[] file = written(format, picture);
        return switch (format) {
            case "jpeg" -> jpeg(file, orientation);
            case "png" -> png(file, orientation);
            case "gif" -> gif(file);
            case "webp" -> webp(file, picture.getWidth(), picture.getHeight(), orientation);
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static byte[] jpeg(byte[] file, int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, 2);
        segment(out, 0xe1, join(ascii("Exif\0\0"), exif(orientation)));
        segment(out, 0xe1, join(ascii("http://ns.adobe.com/xap/1.0/\0"), xmp()));
        segment(out, 0xed, join(ascii("Photoshop 3.0\0"), iptc()));
        segment(out, 0xee, join(ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 1}));
        segment(out, 0xe5, ascii("Ducky " + SECRET));
        segment(out, 0xfe, ascii("Comment " + SECRET));
        out.write(file, 2, file.length - 2);
        return join(out.toByteArray(), ascii("<script>alert('" + SECRET + "')</script>PK"));
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write((content.length + 2) & 0xff);
        out.writeBytes(content);
    }

    /** TIFF as in the Exif standard: the first directory, one for the place, and one with a small picture of its own. */
    static byte[] exif(int orientation) {
        byte[] make = ascii(SECRET + "\0");
        ByteBuffer tiff = ByteBuffer.allocate(1_000).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II")).putShort((short) 42).putInt(8);
        int text = 300;
        tiff.putShort((short) 5);
        entry(tiff, 0x010f, 2, make.length, text);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x013b, 2, make.length, text);
        entry(tiff, 0x8298, 2, make.length, text);
        entry(tiff, 0x8825, 4, 1, 100);
        tiff.putInt(180);
        tiff.position(100);
        tiff.putShort((short) 2);
        entry(tiff, 0x0001, 2, 2, 'N');
        entry(tiff, 0x0002, 5, 3, 400);
        tiff.putInt(0);
        tiff.position(180);
        tiff.putShort((short) 2);
        entry(tiff, 0x0201, 4, 1, 500);
        entry(tiff, 0x0202, 4, 1, make.length);
        tiff.putInt(0);
        tiff.position(text);
        tiff.put(make);
        tiff.position(400);
        tiff.putInt(51).putInt(1).putInt(27).putInt(1).putInt(16).putInt(1);
        tiff.position(500);
        tiff.put(make);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] xmp() {
        return ascii("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
                + "xmlns:dc='http://purl.org/dc/elements/1.1/' dc:creator='" + SECRET + "'/></rdf:RDF></x:xmpmeta>"
                + "<?xpacket end='w'?>");
    }

    private static byte[] iptc() {
        byte[] caption = ascii(SECRET);
        byte[] record = join(new byte[] {0x1c, 2, 120, 0, (byte) caption.length}, caption);
        byte[] even = record.length % 2 == 0 ? record : join(record, new byte[1]);
        return join(ascii("8BIM"), new byte[] {4, 4, 0, 0, 0, 0, 0, (byte) record.length}, even);
    }

    private static byte[] png(byte[] file, int orientation) {
        int afterHeader = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, afterHeader);
        chunk(out, "tEXt", ascii("Author\0" + SECRET));
        chunk(out, "iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + new String(xmp(), StandardCharsets.ISO_8859_1)));
        chunk(out, "tIME", new byte[] {7, (byte) 0xea, 11, 22, 3, 4, 5});
        chunk(out, "eXIf", exif(orientation));
        out.write(file, afterHeader, file.length - afterHeader);
        return join(out.toByteArray(), ascii(SECRET));
    }

    static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] named = join(ascii(type), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] gif(byte[] file) {
        int colours = (file[10] & 0x80) == 0 ? 0 : 3 << ((file[10] & 7) + 1);
        int after = 13 + colours;
        byte[] comment = ascii(SECRET);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, after);
        out.writeBytes(new byte[] {0x21, (byte) 0xfe, (byte) comment.length});
        out.writeBytes(comment);
        out.write(0);
        out.write(file, after, file.length - after);
        out.writeBytes(comment);
        return out.toByteArray();
    }

    private static byte[] webp(byte[] file, int width, int height, int orientation) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.putInt(0x08 | 0x04);
        put24(extended, width - 1);
        put24(extended, height - 1);
        riff(body, "VP8X", extended.array());
        body.write(file, 12, file.length - 12);
        riff(body, "EXIF", exif(orientation));
        riff(body, "XMP ", xmp());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("RIFF"));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(body.size() + 4)
                .array());
        out.writeBytes(ascii("WEBP"));
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    private static void put24(ByteBuffer to, int value) {
        to.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static void riff(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(ascii(type));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
