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
    PEERS("a.kind = 0 and " + Facets.confirmed("a", "$2")),
    /** People of whom nothing is confirmed. */
    PUBLIC("a.kind = 0 and not " + Facets.confirmed("a", "$2")),
    ORGANISATIONS("a.kind = 1");

    private final String condition;

    HomeTab(String condition) {
        this.condition = condition;
    }

    /** SQL for who of the followed is in it; $1 is the reader, $2 the moment. Closed accounts show nothing anyhow. */
    String members() {
        return "select f.followee_id from follow f join account a on a.id = f.followee_id where f.follower_id = $1 and "
                + condition;
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
