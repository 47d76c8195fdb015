package social.lanyard.media.preview;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of one font as outlines, read from a file that we bring along: a container has no fonts, and what draws
 * with the system's would look different on every machine.
 */
final class Letters {
    static final Letters SERIF_BOLD = read("LiberationSerif-Bold");
    static final Letters SANS = read("LiberationSans-Regular");
    static final Letters SANS_BOLD = read("LiberationSans-Bold");

    private final TrueTypeFont font;
    private final CmapLookup map;
    private final double unit;

    private Letters(TrueTypeFont font) throws IOException {
        this.font = font;
        this.map = font.getUnicodeCmapLookup();
        this.unit = 1.0 / font.getUnitsPerEm();
    }

    private static Letters read(String name) {
        String path = "liberation/" + name + ".ttf";
        try (InputStream file = Letters.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("Missing font: " + path);
            }
            return new Letters(new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What of a text can be drawn letter by letter from left to right, on one line. Everything else is left out: signs
     * that this font has not, scripts that run from right to left or join their letters, marks, emoji.
     *
     * @return empty when less than half of the letters would be left, which would say something else
     */
    String drawable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int letters = 0;
        int lost = 0;
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            boolean letter = Character.isLetterOrDigit(c);
            letters += letter ? 1 : 0;
            String instead = Character.isWhitespace(c) || Character.isSpaceChar(c) ? " " : plain(c);
            lost += letter && instead.isBlank() ? 1 : 0;
            kept.append(instead);
        }
        String line = kept.toString().replaceAll(" +", " ").strip();
        return 2 * lost > letters || line.chars().noneMatch(Character::isLetterOrDigit) ? "" : line;
    }

    /** The sign itself, a plain one of the same meaning (the letters of ﬁ, a bold 𝐚 as a), or nothing. */
    private String plain(int c) {
        if (has(c)) {
            return Character.toString(c);
        }
        StringBuilder plain = new StringBuilder();
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        parts.codePoints().filter(this::has).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private boolean has(int c) {
        byte direction = Character.getDirectionality(c);
        return switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK -> false;
                    default -> true;
                }
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                && map.getGlyphId(c) != 0;
    }

    /** How wide a line is at this size, in the same unit as the size. */
    double width(String line, double size) {
        return line.codePoints().mapToDouble(c -> advance(map.getGlyphId(c))).sum() * unit * size;
    }

    /** The outline of a line whose first letter stands at the origin. */
    Path2D outline(String line, double size) {
        Path2D whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = 0;
        for (int c : line.codePoints().toArray()) {
            int glyph = map.getGlyphId(c);
            GeneralPath letter = shape(glyph);
            // Fonts count upwards, pictures downwards.
            AffineTransform place = AffineTransform.getTranslateInstance(at * unit * size, 0);
            place.scale(unit * size, -unit * size);
            whole.append(letter.getPathIterator(place), false);
            at += advance(glyph);
        }
        return whole;
    }

    /** The reader keeps what it has read and is made for one thread at a time. */
    private GeneralPath shape(int glyph) {
        synchronized (font) {
            try {
                GlyphData data = font.getGlyph().getGlyph(glyph);
                return data == null ? new GeneralPath() : data.getPath();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private int advance(int glyph) {
        synchronized (font) {
            try {
                return font.getAdvanceWidth(glyph);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
