package social.lanyard.follow;

import java.net.URI;

/** Where a form leads back to: a page of ours and nothing else, so that no link can borrow our name to lead away. */
final class ReturnPath {
    private static final int LONGEST = 500;

    private ReturnPath() {}

    /** The asked page if it is one of ours, else the other one. */
    static String of(String asked, String otherwise) {
        return asked != null && ours(asked) ? asked : otherwise;
    }

    private static boolean ours(String path) {
        if (path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return false;
        }
        if (path.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            return false;
        }
        try {
            URI uri = URI.create(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
