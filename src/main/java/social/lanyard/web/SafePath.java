package social.lanyard.web;

/**
 * Looks at addresses as they were sent. Encoded slashes, path parameters and control characters are read differently by
 * router, filters and resources, so an address that holds one is refused before any of them sees it.
 */
public final class SafePath {
    private SafePath() {}

    /** True for a path of this site, with or without a query, to which somebody may be sent: never another site. */
    public static boolean holds(String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//")) {
            return false;
        }
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return !tricky(path) && (query < 0 || !trickyQuery(address.substring(query + 1)));
    }

    /** True for a path that different readers would understand differently. */
    static boolean tricky(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == ';' || c == '\\' || c <= 0x20 || c >= 0x7f) {
                return true;
            }
            if (c == '%' && !plain(code(path, i))) {
                return true;
            }
        }
        return path.contains("//")
                || path.contains("/./")
                || path.contains("/../")
                || path.endsWith("/.")
                || path.endsWith("/..");
    }

    /** A query may hold any character but a control character, and each percent sign begins a code. */
    static boolean trickyQuery(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c <= 0x20 || c >= 0x7f || (c == '%' && !(code(query, i) > 0))) {
                return true;
            }
        }
        return false;
    }

    /** Not: what is no code (-1), a control character, a slash, a backslash, a semicolon, a percent sign or a dot. */
    private static boolean plain(int code) {
        return code >= 0x20 && code != 0x7f && code != '/' && code != '\\' && code != ';' && code != '%' && code != '.';
    }

    private static int code(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        int high = digit(text.charAt(at + 1));
        int low = digit(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Digits of ASCII only: Unicode knows many more. */
    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
