package social.lanyard.digest;

import java.util.List;

/**
 * The form of what somebody asks for.
 *
 * @param rows what they may tick
 * @param often the word of the chosen rhythm
 * @param email as it was typed
 * @param token of this form
 * @param ticket where it was sent to, or empty before that
 * @param again whether the same was sent again just now
 */
record AskPage(List<Row> rows, String often, String email, String token, String ticket, boolean again) {
    /** One of what can be followed. */
    record Row(Choice choice, boolean ticked) {}

    AskPage {
        rows = List.copyOf(rows);
    }

    public boolean isSent() {
        return !ticket.isEmpty();
    }

    /** What the page is about first, for the links around the form; null where it is about nothing. */
    public Choice first() {
        return rows.isEmpty() ? null : rows.get(0).choice();
    }
}
