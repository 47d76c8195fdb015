package social.lanyard.media.cover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cover of a story without a picture: its cloth as a small SVG, without scripts and without anything from elsewhere.
 * The upright threads are painted first, those across on top of them through a mask that is the weave.
 */
public final class CoverSvg {
    /** Part of each address, since what stood there once is kept for a year. */
    static final int VERSION = 1;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int THREAD = 8;
    private static final double HAIR = 0.5;

    /** The same in each picture that leaves the choice to the device, so that one hash allows it. */
    private static final String DEVICE_IS_DARK = Arrays.stream(Yarn.values())
            .map(yarn -> "." + yarn.mark() + "{stroke:" + yarn.dark() + "}")
            .collect(Collectors.joining("", "@media(prefers-color-scheme:dark){", "}"));

    /** What a browser may do with such a picture when it is opened by itself. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(DEVICE_IS_DARK) + "'";

    private CoverSvg() {}

    /**
     * Where the cover of a post is found.
     *
     * @param scheme "light", "dark", or empty where the reader's device decides
     */
    public static String address(long id, String scheme) {
        return "/covers/" + VERSION + "/" + id + (scheme.isEmpty() ? "" : "-" + scheme) + ".svg";
    }

    /** The picture, for the same choice. */
    static String of(long id, String scheme) {
        Cloth cloth = Cloth.of(id);
        Draft draft = cloth.draft();
        StringBuilder svg = new StringBuilder(2_048);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH + " " + HEIGHT)
                .append("\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" fill=\"none\">");
        if (scheme.isEmpty()) {
            svg.append("<style>").append(DEVICE_IS_DARK).append("</style>");
        }
        svg.append("<pattern id=\"p\" width=\"")
                .append(draft.width())
                .append("\" height=\"")
                .append(draft.height());
        svg.append("\" patternUnits=\"userSpaceOnUse\" patternTransform=\"scale(" + THREAD
                + ")\"><path stroke=\"#fff\" d=\"");
        weave(draft, svg);
        svg.append("\"/></pattern><mask id=\"m\" maskUnits=\"userSpaceOnUse\"><path fill=\"url(#p)\" d=\"M0 0h" + WIDTH
                + "v" + HEIGHT + "H0z\"/></mask>");
        boolean dark = scheme.equals("dark");
        stripes(cloth.warp(), true, dark, scheme.isEmpty(), svg);
        svg.append("<g mask=\"url(#m)\">");
        stripes(cloth.weft(), false, dark, scheme.isEmpty(), svg);
        return svg.append("</g></svg>").toString();
    }

    /** One line for each run of crossings with the weft on top, a thread being one unit wide. */
    private static void weave(Draft draft, StringBuilder svg) {
        for (int row = 0; row < draft.height(); row++) {
            int from = -1;
            for (int column = 0; column <= draft.width(); column++) {
                boolean on = column < draft.width() && draft.weftOnTop(column, row);
                if (on && from < 0) {
                    from = column;
                } else if (!on && from >= 0) {
                    svg.append('M')
                            .append(from)
                            .append(' ')
                            .append(row == 0 ? "" : row)
                            .append(".5h");
                    svg.append(column - from);
                    from = -1;
                }
            }
        }
    }

    /** One path for each colour. A stripe is a short line as wide as the cloth is long, which takes the fewest bytes. */
    private static void stripes(Sett sett, boolean upright, boolean dark, boolean device, StringBuilder svg) {
        Map<Yarn, StringBuilder> paths = new EnumMap<>(Yarn.class);
        int threads = (upright ? WIDTH : HEIGHT) / THREAD;
        for (int from = 0; from < threads; ) {
            Yarn yarn = sett.at(from);
            int to = from + 1;
            while (to < threads && sett.at(to) == yarn) {
                to++;
            }
            StringBuilder path = paths.computeIfAbsent(yarn, first -> new StringBuilder());
            // Colours painted earlier reach a hair under those painted later, so that no gap shows between two stripes
            // when the picture is made smaller, and every stripe keeps its width.
            double first = from * THREAD - (from > 0 && sett.at(from - 1).compareTo(yarn) > 0 ? HAIR : 0);
            double last = to * THREAD + (to < threads && sett.at(to).compareTo(yarn) > 0 ? HAIR : 0);
            path.append(
                            upright
                                    ? "M" + number(first) + " " + HEIGHT / 2 + "h"
                                    : "M" + WIDTH / 2 + " " + number(first) + "v")
                    .append(number(last - first));
            from = to;
        }
        paths.forEach((yarn, path) -> {
            svg.append("<path ");
            if (device) {
                svg.append("class=\"").append(yarn.mark()).append("\" ");
            }
            svg.append("stroke=\"").append(dark ? yarn.dark() : yarn.light());
            svg.append("\" stroke-width=\"").append(upright ? HEIGHT : WIDTH).append("\" d=\"");
            svg.append(path).append("\"/>");
        });
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
