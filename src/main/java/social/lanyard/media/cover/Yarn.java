package social.lanyard.media.cover;

import java.util.List;

/**
 * The colours of the cloth. Each is a token of the stylesheet, once as light pages have it and once as dark ones do.
 */
public enum Yarn {
    PLUM('p', "#5c2461", "#74307b"),
    TEAL('t', "#0f6a5f", "#1f8576"),
    PERIWINKLE('w', "#3d459a", "#5a65cc"),
    AUBERGINE('a', "#45184a", "#33203a"),
    UMBER('u', "#5b4630", "#352b1e"),
    NIGHT('n', "#221c29", "#110e14"),
    GOLD('g', "#d99a2b", "#d99a2b"),
    LINEN('l', "#f3ebdf", "#dcc7a9"),
    MINT('m', "#e2f1ed", "#86d6c7"),
    LAVENDER('v', "#e9ebf9", "#b7bfff"),
    ROSE('r', "#f5ecf5", "#dfb3e6");

    /** What may fill a cloth. */
    static final List<Yarn> GROUNDS = List.of(PLUM, TEAL, PERIWINKLE, AUBERGINE, UMBER, NIGHT);

    /** Those of them that no page is too dark for: each cloth has one. */
    static final List<Yarn> VIVID = List.of(PLUM, TEAL, PERIWINKLE);

    /** What stands out and is used for few threads: wide, it would glare on a dark page. */
    static final List<Yarn> ACCENTS = List.of(GOLD, LINEN, MINT, LAVENDER, ROSE);

    private final char mark;
    private final String light;
    private final String dark;

    Yarn(char mark, String light, String dark) {
        this.mark = mark;
        this.light = light;
        this.dark = dark;
    }

    /** The name of its class inside a picture. */
    char mark() {
        return mark;
    }

    /** As #rrggbb on light pages. */
    public String light() {
        return light;
    }

    /** As #rrggbb on dark pages. */
    public String dark() {
        return dark;
    }
}
