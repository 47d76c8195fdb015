package social.lanyard.api;

/** Plain text on its way into a small piece of HTML that the sanitizer then looks at. */
final class Escaped {
    private Escaped() {}

    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
