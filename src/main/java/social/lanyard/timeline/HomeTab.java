package social.lanyard.timeline;

import java.util.Locale;
import social.lanyard.organisation.Facets;
import social.lanyard.support.Refusal;

/**
 * The lists that make themselves: those whom a reader follows, by what is confirmed about them on the day of reading.
 * Everybody whom one follows is in exactly one of them.
 */
public enum HomeTab {
    /** All of home, with one's own posts, topics and series. */
    EVERYBODY("true"),
    /** Confirmed professionals. */
    PEERS(Facets.confirmed("f.followee_id", "$2")),
    /** People of whom nothing is confirmed. */
    PUBLIC("f.followee_id not in (select account_id from organisation) and not "
            + Facets.confirmed("f.followee_id", "$2")),
    ORGANISATIONS("(f.followee_id = 0 or f.followee_id in (select account_id from organisation))");

    private final String condition;

    HomeTab(String condition) {
        this.condition = condition;
    }

    /**
     * SQL for who of the followed is in it; $1 is the reader, $2 the moment. Closed accounts show nothing anyhow, so that
     * most accounts need not be looked up for this; nobody has the id 0, which keeps organisations from being joined.
     */
    String members() {
        return "select f.followee_id from follow f where f.follower_id = $1 and " + condition;
    }

    /** Reads the parameter {@code in} of an address; nothing is everybody. */
    public static HomeTab of(String in) {
        return switch (in == null ? "" : in) {
            case "" -> EVERYBODY;
            case "peers" -> PEERS;
            case "public" -> PUBLIC;
            case "organisations" -> ORGANISATIONS;
            default ->
                throw new Refusal("in", "Show “peers”, “public” or “organisations”, or leave it out for everybody.");
        };
    }

    public String address() {
        return this == EVERYBODY ? "/" : "/?in=" + name().toLowerCase(Locale.ROOT);
    }
}
