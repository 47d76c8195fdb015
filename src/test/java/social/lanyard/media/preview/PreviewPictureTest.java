package social.lanyard.media.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Proof;

class PreviewPictureTest {
    private static final int LARGEST = 150_000;
    private static final int INK = 0x221c29;
    private static final String STATEMENT = "Registered nurse, confirmed by Harrowmere Hospitals Trust on 3 March 2026."
            + " Nursing register looked up, staff record matched. Good until 3 March 2027.";

    private static PreviewWords words(String title, String author) {
        return new PreviewWords(867_000_000_000_000_000L, "Opinion · 3 March 2026", title, author, "amara", STATEMENT);
    }

    private static BufferedImage drawn(PreviewWords words) throws IOException {
        byte[] png = PreviewPicture.of(words);
        assertThat(png.length).as("bytes for " + words.title()).isLessThan(LARGEST);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        return picture;
    }

    /** How many points of full ink there are between these rows. */
    private static int ink(BufferedImage picture, int from, int to) {
        int found = 0;
        for (int y = from; y < to; y++) {
            for (int x = 100; x < 1100; x++) {
                found += (picture.getRGB(x, y) & 0xFFFFFF) == INK ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void title_and_author_are_on_it() throws IOException {
        BufferedImage tea = drawn(words("Tea", "Amara Osei-Bright"));
        assertThat(ink(tea, 160, 410)).as("title").isBetween(500, 20_000);
        assertThat(ink(tea, 430, 560)).as("author").isBetween(300, 20_000);
        assertThat(ink(drawn(words("Tea and the long way round", "Amara Osei-Bright")), 160, 410))
                .isGreaterThan(2 * ink(tea, 160, 410));
        assertThat(PreviewPicture.of(words("Tea", "Amara Osei-Bright")))
                .isEqualTo(PreviewPicture.of(words("Tea", "Amara Osei-Bright")));
    }

    /** Nothing runs out of the card, whatever is written on it. */
    @Test
    void the_cloth_around_the_card_is_the_same_whatever_stands_on_it() throws IOException {
        BufferedImage plain = drawn(words("Tea", "A"));
        for (String hostile : List.of(
                "x".repeat(300),
                "Wörter ".repeat(43),
                "W".repeat(299) + " end",
                "🌙🩺".repeat(50),
                "قصة قصيرة عن الليل",
                "夜勤のあと",
                "Z̴͇̈a̷͚͝l̵̰̑g̸͔̎ỏ̶̠ " + "\u0301".repeat(200),
                "</script><b>\"quoted\"</b> & \u202Eevil\u202C \u0000\u0007",
                "\uD83D alone \uDC00",
                "",
                " ")) {
            BufferedImage other = drawn(words(hostile, hostile.isBlank() ? "A" : hostile));
            for (int x = 0; x < 1200; x += 3) {
                for (int y : new int[] {0, 20, 48, 580, 629}) {
                    assertThat(other.getRGB(x, y)).as(hostile).isEqualTo(plain.getRGB(x, y));
                }
            }
            for (int y = 0; y < 630; y += 3) {
                for (int x : new int[] {0, 48, 1152, 1199}) {
                    assertThat(other.getRGB(x, y)).as(hostile).isEqualTo(plain.getRGB(x, y));
                }
            }
        }
    }

    @Test
    void any_text_is_drawn_without_a_fault() {
        Random random = new Random(4);
        for (int i = 0; i < Proof.count(15, 300); i++) {
            int[] signs = random.ints(1 + random.nextInt(200), 0, 0x1FFFF).toArray();
            String text = new String(signs, 0, signs.length);
            assertThat(PreviewPicture.of(new PreviewWords(random.nextLong(), text, text, text, "any", text)))
                    .isNotEmpty();
        }
    }

    @Test
    void what_cannot_be_drawn_rightly_is_left_out() {
        Letters serif = Letters.SERIF_BOLD;
        assertThat(serif.drawable("Night shift 🌙 over")).isEqualTo("Night shift over");
        assertThat(serif.drawable("Zoë Ångström, dřív a żółw")).isEqualTo("Zoë Ångström, dřív a żółw");
        assertThat(serif.drawable("Zoe\u0308")).isEqualTo("Zoë");
        assertThat(serif.drawable("‘just’ – “so” … £5 €6 ½")).isEqualTo("‘just’ – “so” … £5 €6 ½");
        assertThat(serif.drawable("Ночная смена, νύχτα")).isEqualTo("Ночная смена, νύχτα");
        assertThat(serif.drawable("𝐁𝐨𝐥𝐝")).isEqualTo("Bold");
        assertThat(serif.drawable("one\n\ttwo\u00A0three\u200Bfour")).isEqualTo("one two threefour");
        assertThat(serif.drawable("a\u202Eb\u0000c")).isEqualTo("abc");
        for (String none : List.of("", "   ", "夜勤のあと", "قصة قصيرة", "לילה", "🌙🩺", "…!", "夜勤のあと 5")) {
            assertThat(serif.drawable(none)).as(none).isEmpty();
        }
    }

    @Test
    void lines_fit_and_lose_words_only_at_the_end() {
        Letters sans = Letters.SANS;
        double[] sizes = {40, 20};
        int[] most = {1, 2};
        assertThat(Lines.fitting("Short", sans, 400, sizes, most).size()).isEqualTo(40);
        Lines two = Lines.fitting("Some more words than fit into one line of this", sans, 400, sizes, most);
        assertThat(two.size()).isEqualTo(20);
        assertThat(String.join(" ", two.lines())).isEqualTo("Some more words than fit into one line of this");
        Lines cut = Lines.fitting("word, ".repeat(60).strip(), sans, 400, sizes, most);
        assertThat(cut.lines()).hasSize(2);
        assertThat(cut.lines().get(1)).endsWith("word…");
        Lines unbroken = Lines.fitting("x".repeat(300), sans, 400, sizes, most);
        assertThat(unbroken.lines()).hasSize(2);
        for (Lines lines : List.of(two, cut, unbroken)) {
            assertThat(lines.lines())
                    .allSatisfy(
                            line -> assertThat(sans.width(line, lines.size())).isLessThanOrEqualTo(400));
        }
    }
}
