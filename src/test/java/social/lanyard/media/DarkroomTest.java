package social.lanyard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.lanyard.media.Photographs.SECRET;
import static social.lanyard.media.Photographs.ascii;
import static social.lanyard.media.Photographs.join;
import static social.lanyard.media.Photographs.picture;
import static social.lanyard.media.Photographs.plain;
import static social.lanyard.media.Photographs.telling;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.testing.Proof;

/** What becomes of the files that people send. */
class DarkroomTest {
    /** What describes a file's own making, and nobody's. */
    private static final Set<String> ABOUT_THE_FILE = Set.of("JPEG", "JFIF", "Huffman", "File Type", "WebP", "File");

    private static Prints developed(byte[] file, PictureUse use) {
        return Darkroom.develop(file, use, new Watch(Duration.ofMillis(2_500)));
    }

    private static BufferedImage jpeg(Prints prints, int width) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(prints.files().get(width + ".jpg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void a_picture_is_kept_in_several_widths_and_two_formats(String format) throws Exception {
        Prints prints = developed(plain(format, 1_500, 1_000), PictureUse.STORY);
        assertThat(prints.width()).isEqualTo(1_500);
        assertThat(prints.height()).isEqualTo(1_000);
        assertThat(prints.files())
                .containsOnlyKeys(
                        "480.webp", "480.jpg", "800.webp", "800.jpg", "1344.webp", "1344.jpg", "1500.webp", "1500.jpg");
        for (int width : List.of(480, 800, 1344, 1500)) {
            BufferedImage shown = jpeg(prints, width);
            assertThat(shown.getWidth()).isEqualTo(width);
            assertThat(shown.getHeight()).isEqualTo(Math.round(width / 1.5f));
            assertThat(redCorner(shown)).isEqualTo("top left");
            assertThat(PictureFormat.of(prints.files().get(width + ".webp"))).isEqualTo(PictureFormat.WEBP);
        }
    }

    @Test
    void a_picture_is_never_made_larger() {
        Prints prints = developed(plain("png", 300, 900), PictureUse.STORY);
        assertThat(prints.files()).containsOnlyKeys("300.webp", "300.jpg");
        assertThat(prints.height()).isEqualTo(900);
    }

    @Test
    void a_portrait_is_a_square_and_a_banner_a_strip_out_of_the_middle() {
        assertThat(developed(plain("jpeg", 900, 600), PictureUse.PORTRAIT))
                .extracting(Prints::width, Prints::height)
                .containsExactly(384, 384);
        assertThat(developed(plain("jpeg", 600, 900), PictureUse.BANNER))
                .extracting(Prints::width, Prints::height)
                .containsExactly(600, 150);
    }

    @Test
    void clear_parts_stay_clear_in_one_format_and_turn_white_in_the_other() throws Exception {
        BufferedImage clear = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", png);
        Prints prints = developed(png.toByteArray(), PictureUse.STORY);
        assertThat(new Color(jpeg(prints, 200).getRGB(100, 100))).isEqualTo(Color.WHITE);
        BufferedImage webp = read(prints.files().get("200.webp"));
        assertThat(webp.getRGB(100, 100) >>> 24).isZero();
    }

    private static BufferedImage read(byte[] file) throws Exception {
        var reader = PictureFormat.of(file).reader();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
        return reader.read(0);
    }

    @Test
    void all_eight_ways_of_holding_a_camera_end_upright() throws Exception {
        Map<Integer, String> corners = Map.of(
                1, "top left",
                2, "top right",
                3, "bottom right",
                4, "bottom left",
                5, "top left",
                6, "top right",
                7, "bottom right",
                8, "bottom left");
        for (int held = 1; held <= 8; held++) {
            for (String format : List.of("jpeg", "png", "webp")) {
                Prints prints = developed(telling(format, picture(400, 200, 3), held), PictureUse.STORY);
                boolean aside = held > 4;
                assertThat(prints.width()).as("%s held as %d", format, held).isEqualTo(aside ? 200 : 400);
                assertThat(redCorner(jpeg(prints, prints.width())))
                        .as("%s held as %d", format, held)
                        .isEqualTo(corners.get(held));
            }
        }
    }

    private static String redCorner(BufferedImage picture) {
        int right = picture.getWidth() - 1 - picture.getWidth() / 10;
        int low = picture.getHeight() - 1 - picture.getHeight() / 10;
        int left = picture.getWidth() / 10;
        int high = picture.getHeight() / 10;
        if (red(picture, left, high)) {
            return "top left";
        }
        if (red(picture, right, high)) {
            return "top right";
        }
        return red(picture, left, low) ? "bottom left" : red(picture, right, low) ? "bottom right" : "none";
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 90 && colour.getBlue() < 90;
    }

    /** Row R22. */
    @Test
    void nothing_that_a_file_says_about_itself_is_left() throws Exception {
        int files = 0;
        int served = 0;
        int fields = 0;
        for (String format : List.of("jpeg", "png", "gif", "webp")) {
            for (int seed = 0; seed < 15; seed++) {
                byte[] file = telling(format, picture(300 + 20 * seed, 200 + 31 * seed, seed), 1 + seed % 8);
                files++;
                int before = fieldsOf(file);
                assertThat(before)
                        .as("premise: %s %d says something", format, seed)
                        .isPositive();
                assertThat(text(file)).as("premise").contains(SECRET);
                for (byte[] print :
                        developed(file, PictureUse.values()[seed % 3]).files().values()) {
                    served++;
                    assertThat(text(print))
                            .doesNotContain(SECRET)
                            .doesNotContain("Exif")
                            .doesNotContain("xmp");
                    fields += fieldsOf(print);
                }
            }
        }
        Proof.shown(
                "R22",
                "files with Exif, place, XMP, IPTC, comments and thumbnails",
                files,
                fields,
                "%,d fields in %,d served files".formatted(fields, served));
        assertThat(files).isEqualTo(60);
        assertThat(served).isGreaterThan(200);
        assertThat(fields).isZero();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static int fieldsOf(byte[] file) throws Exception {
        Metadata known = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        int fields = 0;
        for (Directory directory : known.getDirectories()) {
            if (!ABOUT_THE_FILE.contains(directory.getName())
                    && !directory.getName().startsWith("PNG-IHDR")
                    && !directory.getName().startsWith("GIF ")) {
                fields += directory.getTagCount();
            } else if (directory.getName().equals("GIF Comment")) {
                fields += directory.getTagCount();
            }
        }
        return fields;
    }

    // ---- Files that mean harm

    private static void refused(byte[] file, String... words) {
        long began = System.nanoTime();
        assertThatThrownBy(() -> developed(file, PictureUse.STORY))
                .isInstanceOf(PictureRefused.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("how long it took to say so, with time for a busy machine")
                .isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void a_picture_that_says_it_is_enormous_is_refused_before_it_is_unpacked() {
        refused(pngSaying(100_000, 100_000), "100,000 by 100,000", "40 megapixels");
        refused(pngSaying(Integer.MAX_VALUE, 1), "megapixels");
        refused(pngSaying(35_000, 40), "too long");
        byte[] jpeg = plain("jpeg", 64, 64);
        for (int at = 0; at < jpeg.length - 8; at++) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
                Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xff);
            }
        }
        refused(jpeg, "65,535 by 65,535");
        byte[] gif = plain("gif", 64, 64);
        gif[6] = gif[7] = gif[8] = gif[9] = (byte) 0xff;
        int frame = indexOf(gif, (byte) 0x2c, 13);
        Arrays.fill(gif, frame + 5, frame + 9, (byte) 0xff);
        refused(gif, "65,535 by 65,535");
    }

    private static int indexOf(byte[] file, byte wanted, int from) {
        for (int at = from; at < file.length; at++) {
            if (file[at] == wanted) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }

    private static byte[] pngSaying(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(plain("png", 64, 64), 8));
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        Photographs.chunk(out, "IHDR", header.array());
        Photographs.chunk(out, "IDAT", deflated(1_000_000));
        Photographs.chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(int zeros) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[zeros]);
        deflater.finish();
        byte[] out = new byte[zeros / 100 + 1_000];
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    @Test
    void a_bomb_of_forty_megapixels_is_read_with_little_memory() {
        byte[] bomb = pngBomb(8_000, 5_000);
        assertThat(bomb.length).isLessThan(300_000);
        long before = allocated();
        Prints prints = developed(bomb, PictureUse.STORY);
        long used = allocated() - before;
        assertThat(prints.width()).isEqualTo(1_920);
        assertThat(used).as("bytes asked for").isLessThan(200L * 1024 * 1024);
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static byte[] pngBomb(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(plain("png", 64, 64), 8));
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        Photographs.chunk(out, "IHDR", header.array());
        Deflater deflater = new Deflater(9);
        byte[] row = new byte[1 + 3 * width];
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        for (int y = 0; y < height; y++) {
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                data.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            data.write(buffer, 0, deflater.deflate(buffer));
        }
        Photographs.chunk(out, "IDAT", data.toByteArray());
        Photographs.chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    @Test
    void hidden_text_that_unpacks_without_end_is_not_unpacked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] good = plain("png", 64, 64);
        out.write(good, 0, 33);
        byte[] packed = deflated(20_000_000);
        Photographs.chunk(out, "iCCP", join(ascii("Profile\0\0"), packed));
        for (int i = 0; i < 200; i++) {
            Photographs.chunk(out, "zTXt", join(ascii("Comment\0\0"), packed));
        }
        out.write(good, 33, good.length - 33);
        long before = allocated();
        assertThat(developed(out.toByteArray(), PictureUse.STORY).width()).isEqualTo(64);
        assertThat(allocated() - before).as("bytes asked for").isLessThan(50L * 1024 * 1024);
    }

    @Test
    void a_picture_that_is_gone_over_too_often_is_stopped() throws Exception {
        byte[] progressive = progressive(picture(4_000, 3_000, 5));
        int scan = indexOfScan(progressive, progressive.length);
        byte[] tail = Arrays.copyOfRange(progressive, scan, progressive.length - 2);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(progressive, 0, progressive.length - 2);
        for (int i = 0; i < 300; i++) {
            many.writeBytes(tail);
        }
        many.write(0xff);
        many.write(0xd9);
        refused(many.toByteArray(), "too long to read");
        ByteArrayOutputStream some = new ByteArrayOutputStream();
        some.write(progressive, 0, progressive.length - 2);
        for (int i = 0; i < 60; i++) {
            some.writeBytes(tail);
        }
        some.write(0xff);
        some.write(0xd9);
        refused(some.toByteArray(), "too long to read");
        assertThat(developed(progressive, PictureUse.STORY).width()).isEqualTo(1_920);
    }

    private static int indexOfScan(byte[] file, int before) {
        for (int at = before - 2; at > 0; at--) {
            if ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == 0xda) {
                return at;
            }
        }
        throw new AssertionError("no scan");
    }

    private static byte[] progressive(BufferedImage picture) throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void half_a_picture_is_refused(String format) {
        byte[] whole = plain(format, 800, 600);
        for (int part = 1; part <= 3; part++) {
            refused(Arrays.copyOf(whole, whole.length * part / 4), "damaged");
        }
    }

    @Test
    void what_is_no_picture_is_refused_with_the_way_out() {
        refused(ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "SVG", "PNG");
        refused(ascii("<?xml version='1.0'?><!-- x --><svg/>"), "SVG");
        refused(join(new byte[4], ascii("ftypheic"), new byte[50]), "HEIC", "JPEG");
        refused(join(new byte[4], ascii("ftypavif"), new byte[50]), "AVIF");
        refused(ascii("%PDF-1.7"), "not a picture");
        refused(ascii("GIF89a<script>alert(1)</script>"), "damaged");
        refused(ascii("PK\3\4 a zip"), "not a picture");
        refused(new byte[0], "Choose");
        refused(new byte[Darkroom.BYTES + 1], "10 MB");
        refused(plain("png", 20, 20), "too small");
    }

    @Test
    void a_file_that_is_two_things_at_once_is_only_a_picture_afterwards() {
        byte[] both = join(plain("gif", 200, 100), ascii("<html><script>alert('" + SECRET + "')</script>PK\3\4"));
        developed(both, PictureUse.STORY)
                .files()
                .values()
                .forEach(file -> assertThat(text(file)).doesNotContain("script").doesNotContain(SECRET));
    }

    @Test
    void no_broken_file_does_more_than_be_refused() {
        java.util.Random random = new java.util.Random(22);
        int tries = Proof.full() ? 2_000 : 80;
        int kept = 0;
        for (int i = 0; i < tries; i++) {
            String format = List.of("jpeg", "png", "gif", "webp").get(i % 4);
            byte[] file = telling(format, picture(120, 90, i), 1 + i % 8);
            for (int hits = 1 + random.nextInt(12); hits > 0; hits--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                developed(file, PictureUse.STORY);
                kept++;
            } catch (PictureRefused clear) {
                assertThat(clear.getMessage()).endsWith(".");
            }
        }
        assertThat(kept).isBetween(0, tries);
    }
}
