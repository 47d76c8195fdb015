package social.lanyard.text;

/** Plain text of people with the words marked that somebody looks for. */
public final class Marked {
    /** Stands before a word that is marked. No text of a person holds it: {@link CleanText} lets no such sign through. */
    public static final String START = "\u0001";

    /** Stands after it. */
    public static final String STOP = "\u0002";

    private Marked() {}

    /** The text as HTML in which nothing is markup but the marks. */
    public static SafeHtml of(String text) {
        StringBuilder html = new StringBuilder(text.length() + 32);
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == START.charAt(0)) {
                html.append(open ? "" : "<mark>");
                open = true;
            } else if (c == STOP.charAt(0)) {
                html.append(open ? "</mark>" : "");
                open = false;
            } else {
                html.append(escaped(c));
            }
        }
        return HtmlPolicy.marked(open ? html + "</mark>" : html.toString());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> String.valueOf(c);
        };
    }
}
