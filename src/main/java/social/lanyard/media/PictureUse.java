package social.lanyard.media;

import java.util.List;
import java.util.stream.Stream;

/** What a picture is for, and with it its shape and the widths in which it is kept. */
public enum PictureUse {
    /** In a story, as wide and as high as it is. */
    STORY(1, 0, 480, 800, 1344, 1920),
    /** Beside a name: a square out of its middle. */
    PORTRAIT(2, 1, 96, 192, 384),
    /** Across the top of a profile: a strip out of its middle. */
    BANNER(3, 4, 640, 1280, 1920);

    private final short code;
    private final int widthToHeight;
    private final List<Integer> widths;

    PictureUse(int code, int widthToHeight, Integer... widths) {
        this.code = (short) code;
        this.widthToHeight = widthToHeight;
        this.widths = List.of(widths);
    }

    public short code() {
        return code;
    }

    static PictureUse of(int code) {
        return Stream.of(values()).filter(use -> use.code == code).findFirst().orElseThrow();
    }

    /** The widths in which a picture this wide is kept, the smallest first; the last is its own, as far as that goes. */
    public List<Integer> widths(int width) {
        int most = Math.min(width, widths.get(widths.size() - 1));
        return Stream.concat(widths.stream().filter(one -> one < most), Stream.of(most))
                .toList();
    }

    /** How many times as wide as it is high it has to be, or 0 where that is its own affair. */
    int widthToHeight() {
        return widthToHeight;
    }
}
