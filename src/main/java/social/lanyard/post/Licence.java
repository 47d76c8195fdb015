package social.lanyard.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What others may do with a post besides reading and quoting it: nothing more, or what a Creative Commons licence 4.0 says. */
public enum Licence {
    ALL_RIGHTS(null),
    CC_BY("by"),
    CC_BY_SA("by-sa"),
    CC_BY_NC("by-nc"),
    CC_BY_NC_ND("by-nc-nd");

    private final String deed;

    Licence(String deed) {
        this.deed = deed;
    }

    /** Where its text stands, or null where nobody else's words apply. */
    public String address() {
        return deed == null ? null : "https://creativecommons.org/licenses/" + deed + "/4.0/";
    }

    /** The word in forms and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Licence> word(String word) {
        return Arrays.stream(values())
                .filter(licence -> licence.word().equals(word))
                .findFirst();
    }

    public short code() {
        return (short) ordinal();
    }

    public static Licence of(int code) {
        return values()[code];
    }
}
