package social.lanyard.follow.circle;

import java.util.Locale;

/** The two lists of an account. */
public enum Side {
    FOLLOWERS("followee_id", "follower_id"),
    FOLLOWING("follower_id", "followee_id");

    private final String own;
    private final String other;

    Side(String own, String other) {
        this.own = own;
        this.other = other;
    }

    /** The column of the account whose list it is. */
    String own() {
        return own;
    }

    /** The column of those who stand in it. */
    String other() {
        return other;
    }

    /** The last part of its address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
