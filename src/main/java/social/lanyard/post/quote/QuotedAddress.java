package social.lanyard.post.quote;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.lanyard.support.Ids;

/**
 * The post that a text quotes: the first address of a post of this site that stands in a paragraph of its own.
 *
 * @param handle of its author
 */
record QuotedAddress(String handle, long postId) {
    private static final Pattern TAIL = Pattern.compile("/@([A-Za-z0-9_]{1,40})/([0-9]{1,19})(/[A-Za-z0-9-]{0,200})?");

    /** @param origin of this site, without a slash at the end */
    static Optional<QuotedAddress> in(String markdown, String origin) {
        if (markdown == null || !markdown.contains(origin + "/@")) {
            return Optional.empty();
        }
        String[] lines = markdown.split("\\r?\\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (blank(lines, i - 1) && blank(lines, i + 1)) {
                Optional<QuotedAddress> found = of(lines[i].strip(), origin);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean blank(String[] lines, int i) {
        return i < 0 || i >= lines.length || lines[i].isBlank();
    }

    private static Optional<QuotedAddress> of(String line, String origin) {
        String address = line.startsWith("<") && line.endsWith(">") ? line.substring(1, line.length() - 1) : line;
        if (!address.startsWith(origin)) {
            return Optional.empty();
        }
        Matcher parts = TAIL.matcher(address.substring(origin.length()));
        return parts.matches()
                ? Ids.parse(parts.group(2)).map(id -> new QuotedAddress(parts.group(1), id))
                : Optional.empty();
    }
}
