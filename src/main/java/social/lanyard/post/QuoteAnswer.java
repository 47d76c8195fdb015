package social.lanyard.post;

/** What the author of a quoted post says to the quotation. */
public enum QuoteAnswer {
    /** Nothing yet. */
    ASKED,
    GIVEN,
    REFUSED,
    /** Agreed first, and then no more. */
    WITHDRAWN;

    /** What it becomes when the author agrees, or does not. */
    public QuoteAnswer next(boolean agrees) {
        if (agrees) {
            return GIVEN;
        }
        return this == GIVEN || this == WITHDRAWN ? WITHDRAWN : REFUSED;
    }

    static QuoteAnswer of(String name) {
        return name == null ? null : valueOf(name);
    }
}
