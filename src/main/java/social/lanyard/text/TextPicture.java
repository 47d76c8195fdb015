package social.lanyard.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture of this site in a text: {@code ![what it shows](/pictures/<name>)}. The name says how large it is, so that the
 * page is laid out before it comes. A picture from anywhere else becomes a link, because a page must not make a reader's
 * browser call a stranger's server.
 *
 * @param name as it is kept
 * @param alternative what it shows, for those who do not see it; empty for one that only decorates
 * @param decorative whether its writer said so, by the word "decorative" in place of what it shows
 */
public record TextPicture(String name, int width, int height, String alternative, boolean decorative) {
    /** The word that says that there is nothing to describe. */
    public static final String DECORATIVE = "decorative";

    /** In which widths pictures of stories are kept, besides their own. */
    static final List<Integer> WIDTHS = List.of(480, 800, 1344);

    private static final String SYNTAX = "[a-z2-7]{26}-([1-9][0-9]{0,4})x([1-9][0-9]{0,4})";
    private static final Pattern ADDRESS = Pattern.compile("/pictures/(" + SYNTAX + ")");
    private static final String FILE = "/pictures/" + SYNTAX + "/[1-9][0-9]{0,4}\\.";
    private static final Pattern JPEG = Pattern.compile(FILE + "jpg");
    private static final Pattern SOURCES =
            Pattern.compile("%1$s [1-9][0-9]{0,4}w( , %1$s [1-9][0-9]{0,4}w){0,3}".formatted(FILE + "(webp|jpg)"));
    private static final Set<String> DECORATIVE_WORDS = Set.of(DECORATIVE, "decoration", "addurnol");

    /** How wide it is on the page, for the browser's choice. */
    static final String SIZES = "(max-width: 45rem) 100vw, 42rem";

    /** The picture at this address, if it is one of ours. */
    static Optional<TextPicture> at(String address, String words) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean decorative = DECORATIVE_WORDS.contains(words.strip().toLowerCase(Locale.ROOT));
        return Optional.of(new TextPicture(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                decorative ? "" : words.strip(),
                decorative));
    }

    /** Whether its writer said neither what it shows nor that it only decorates. */
    public boolean silent() {
        return !decorative && alternative.isEmpty();
    }

    void write(StringBuilder html) {
        html.append("<picture><source type=\"image/webp\" srcset=\"")
                .append(sources("webp"))
                .append("\" sizes=\"" + SIZES + "\"><img src=\"")
                .append(file(Math.min(width, 800), "jpg"))
                .append("\" srcset=\"")
                .append(sources("jpg"))
                .append("\" sizes=\"" + SIZES + "\" width=\"" + width + "\" height=\"" + height + "\" alt=\"");
        MarkdownWriter.escape(alternative, html);
        html.append("\" loading=\"lazy\" decoding=\"async\"></picture>");
    }

    /** Commas as the sanitizer writes them, so that cleaning again changes nothing. */
    private String sources(String format) {
        StringBuilder all = new StringBuilder();
        WIDTHS.stream().filter(one -> one < width).forEach(one -> all.append(file(one, format) + " " + one + "w , "));
        return all.append(file(width, format) + " " + width + "w").toString();
    }

    private String file(int wide, String format) {
        return "/pictures/" + name + "/" + wide + "." + format;
    }

    static String source(String value) {
        return JPEG.matcher(value).matches() ? value : null;
    }

    static String sourceSet(String value) {
        return SOURCES.matcher(value).matches() ? value : null;
    }
}
