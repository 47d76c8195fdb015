package social.lanyard.media;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A picture that is kept. Its name cannot be guessed and says how large it is, so that a page knows without asking:
 * {@code <26 letters and digits>-<width>x<height>}, of the largest of its sizes.
 */
public record Picture(String name) {
    private static final String SYNTAX = "[a-z2-7]{26}-([1-9][0-9]{0,4})x([1-9][0-9]{0,4})";
    private static final Pattern NAME = Pattern.compile(SYNTAX);
    private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,4})\\.(webp|jpg)");

    /** Where pictures stand on this site. */
    public static final String PATH = "/pictures/";

    /** The picture of this name, if it can be one. */
    public static Optional<Picture> named(String name) {
        return NAME.matcher(name).matches() ? Optional.of(new Picture(name)) : Optional.empty();
    }

    static Picture of(String key, int width, int height) {
        return new Picture(key + "-" + width + "x" + height);
    }

    public String path() {
        return PATH + name;
    }

    /** Address of one of its files. */
    public String path(int width, String format) {
        return path() + "/" + width + "." + format;
    }

    /** Address of its smallest file that is at least so wide, or else of the widest. */
    public String path(PictureUse use, int wide) {
        List<Integer> widths = use.widths(width());
        int chosen = widths.stream().filter(one -> one >= wide).findFirst().orElse(widths.get(widths.size() - 1));
        return path(chosen, "webp");
    }

    public int width() {
        return size(1);
    }

    public int height() {
        return size(2);
    }

    private int size(int part) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(part)) : 0;
    }

    /** Names of all its files. */
    List<String> files(PictureUse use) {
        return use.widths(width()).stream()
                .flatMap(width -> Stream.of(width + ".webp", width + ".jpg"))
                .toList();
    }

    /** Whether a file can have this name. */
    public static boolean file(String name) {
        return FILE.matcher(name).matches();
    }
}
