package social.lanyard.timeline;

import java.util.Locale;
import social.lanyard.support.Refusal;

/** Which kinds of posts a list shows. */
public enum TimelineFilter {
    EVERYTHING(null),
    STORIES((short) 0),
    NOTES((short) 1);

    private final Short kind;

    TimelineFilter(Short kind) {
        this.kind = kind;
    }

    /** The number in the database, or null for all of them. */
    Short kind() {
        return kind;
    }

    /** Reads the parameter {@code in} of an address; nothing is everything. */
    static TimelineFilter of(String in) {
        return switch (in == null ? "" : in) {
            case "" -> EVERYTHING;
            case "stories" -> STORIES;
            case "notes" -> NOTES;
            default -> throw new Refusal("in", "Show “stories” or “notes”, or leave it out for both.");
        };
    }

    /** This filter as those who watch a list for what is new name it. */
    public String watched() {
        return this == EVERYTHING ? "latest" : name().toLowerCase(Locale.ROOT);
    }

    /** The address of a list with this filter. */
    String address(String list) {
        return this == EVERYTHING ? list : list + "?in=" + name().toLowerCase(Locale.ROOT);
    }
}
