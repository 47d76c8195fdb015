package social.lanyard.media.preview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import social.lanyard.media.cover.Cloth;
import social.lanyard.media.cover.Yarn;

/** Draws a preview: the cloth of the post, and on it a card with its title, its author and what was confirmed. */
final class PreviewPicture {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int THREAD = 8;
    private static final int EDGE = 56;
    private static final int MARGIN = 56;
    private static final int LEFT = EDGE + MARGIN;
    private static final int TEXT = WIDTH - 2 * LEFT;

    private static final Color PAPER = Color.decode("#faf8f4");
    private static final Color LINE = Color.decode("#ddd6cb");
    private static final Color INK = Color.decode("#221c29");
    private static final Color INK_2 = Color.decode("#544b5d");
    private static final Color BRAND = Color.decode("#5c2461");

    private static final double[] TITLE = {72, 62, 54, 46, 40};
    private static final int[] TITLE_LINES = {2, 2, 3, 4, 4};
    private static final double[] STATEMENT = {27, 24, 21, 19};
    private static final int[] STATEMENT_LINES = {2, 3, 3, 4};

    private PreviewPicture() {}

    /** The picture as a PNG. */
    static byte[] of(PreviewWords words) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            cloth(pen, Cloth.of(words.id()));
            card(pen);
            head(pen, words);
            int room = foot(pen, words);
            title(pen, words, room);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        // In memory: the usual stream keeps a file beside it, and a container may have nowhere to write.
        try (MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void cloth(Graphics2D pen, Cloth cloth) {
        for (int row = 0; row * THREAD < HEIGHT; row++) {
            for (int column = 0; column * THREAD < WIDTH; column++) {
                Yarn yarn = cloth.at(column, row);
                pen.setColor(Color.decode(yarn.light()));
                pen.fillRect(column * THREAD, row * THREAD, THREAD, THREAD);
            }
        }
    }

    /** A card with a slot for a ribbon. */
    private static void card(Graphics2D pen) {
        pen.setColor(LINE);
        pen.fill(new RoundRectangle2D.Double(EDGE - 2, EDGE - 2, WIDTH - 2 * EDGE + 4, HEIGHT - 2 * EDGE + 4, 52, 52));
        pen.setColor(PAPER);
        pen.fill(new RoundRectangle2D.Double(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE, 48, 48));
        pen.setColor(INK);
        pen.fill(new RoundRectangle2D.Double(WIDTH / 2.0 - 48, EDGE + 20, 96, 16, 16, 16));
    }

    /** The mark and the name of the site, and what kind of piece it is. */
    private static void head(Graphics2D pen, PreviewWords words) {
        double top = EDGE + 44;
        double scale = 1.5;
        pen.translate(LEFT, top);
        pen.scale(scale, scale);
        pen.setStroke(new BasicStroke(5));
        pen.setColor(Color.decode(Yarn.TEAL.light()));
        pen.draw(new Line2D.Double(8, 1.5, 15, 14));
        pen.setColor(Color.decode(Yarn.GOLD.light()));
        pen.draw(new Line2D.Double(24, 1.5, 17, 14));
        pen.setColor(BRAND);
        pen.fill(new RoundRectangle2D.Double(12, 11.5, 8, 5, 2.4, 2.4));
        pen.fill(new RoundRectangle2D.Double(4, 15.5, 24, 15.5, 6, 6));
        pen.setColor(PAPER);
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(9.5, 22, 17.5, 22));
        pen.draw(new Line2D.Double(9.5, 26.5, 22.5, 26.5));
        pen.scale(1 / scale, 1 / scale);
        pen.translate(-LEFT, -top);
        line(pen, Letters.SANS_BOLD, "Lanyard", 32, BRAND, LEFT + 62, top + 36);
        String said = Letters.SANS.drawable(words.kicker());
        if (!said.isEmpty() && !said.equals(shownTitle(words))) {
            Lines fitted = Lines.fitting(said, Letters.SANS, TEXT - 320, new double[] {24, 20}, new int[] {1, 1});
            String shown = fitted.lines().get(0);
            double x = LEFT + TEXT - Letters.SANS.width(shown, fitted.size());
            line(pen, Letters.SANS, shown, fitted.size(), INK_2, x, top + 36);
        }
    }

    /** Who wrote it and what was confirmed, upwards from the lower edge. Says where they begin. */
    private static int foot(Graphics2D pen, PreviewWords words) {
        double base = HEIGHT - EDGE - 40;
        String statement = Letters.SANS.drawable(words.statement());
        if (!statement.isEmpty()) {
            Lines fitted = Lines.fitting(statement, Letters.SANS, TEXT, STATEMENT, STATEMENT_LINES);
            base = upwards(pen, Letters.SANS, fitted, INK_2, base);
        }
        String name = Letters.SANS_BOLD.drawable(words.author());
        Lines author = Lines.fitting(
                name.isEmpty() ? "@" + words.handle() : name,
                Letters.SANS_BOLD,
                TEXT,
                new double[] {34, 28},
                new int[] {1, 1});
        base = upwards(pen, Letters.SANS_BOLD, author, INK, base - 2);
        double rule = base - 6;
        pen.setColor(LINE);
        pen.setStroke(new BasicStroke(2));
        pen.draw(new Line2D.Double(LEFT, rule, LEFT + TEXT, rule));
        return (int) rule;
    }

    private static double upwards(Graphics2D pen, Letters letters, Lines fitted, Color colour, double base) {
        double at = base;
        for (int line = fitted.lines().size() - 1; line >= 0; line--) {
            line(pen, letters, fitted.lines().get(line), fitted.size(), colour, LEFT, at);
            at -= fitted.size() * 1.36;
        }
        return at;
    }

    /** The title, or what kind of piece it is where nothing of the title can be drawn. */
    private static String shownTitle(PreviewWords words) {
        String title = Letters.SERIF_BOLD.drawable(words.title());
        return title.isEmpty() ? Letters.SERIF_BOLD.drawable(words.kicker()) : title;
    }

    /** The title in the middle of what is left. */
    private static void title(Graphics2D pen, PreviewWords words, int bottom) {
        String title = shownTitle(words);
        int top = EDGE + 110;
        Lines fitted = Lines.fitting(title, Letters.SERIF_BOLD, TEXT, TITLE, TITLE_LINES);
        double step = fitted.size() * 1.14;
        double height = step * fitted.lines().size();
        double at = top + (bottom - top - height) / 2 + fitted.size() * 0.86;
        for (String line : fitted.lines()) {
            line(pen, Letters.SERIF_BOLD, line, fitted.size(), INK, LEFT, at);
            at += step;
        }
    }

    private static void line(
            Graphics2D pen, Letters letters, String text, double size, Color colour, double x, double y) {
        pen.translate(x, y);
        pen.setColor(colour);
        pen.fill(letters.outline(text, size));
        pen.translate(-x, -y);
    }
}
