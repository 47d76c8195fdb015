package social.lanyard.feed;

/** Text as XML 1.0 and JSON can both carry it. */
final class PlainText {
    private PlainText() {}

    /** Without half surrogates, control characters and what else is no character of XML: one would break a whole feed. */
    static String of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0xD800)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::allowed).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c < 0xD800
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
