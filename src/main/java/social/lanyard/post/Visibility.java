package social.lanyard.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who can see a post, from the widest to the narrowest. The author always can. */
public enum Visibility {
    /** Everyone, and it stands in latest, topics and search. */
    PUBLIC,
    /** Everyone who has the address or follows the author; it stands in no public list. */
    UNLISTED,
    /** Whoever follows the author; for a response, whoever follows the author of the post at the top of the thread. */
    FOLLOWERS,
    /** People with a current employment facet at the organisation that is frozen on the post. */
    ORGANISATION;

    /** Whether everyone may see it, with or without an account. */
    public boolean open() {
        return this == PUBLIC || this == UNLISTED;
    }

    /**
     * Whether a response of this visibility may stand under a post of that one: who can read a post can read its
     * answers, so a response is as visible as what it answers; only its place in lists may be given up.
     */
    boolean mayAnswer(Visibility parent) {
        return this == parent || this == UNLISTED && parent == PUBLIC;
    }

    /** The word in forms and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Visibility> word(String word) {
        return Arrays.stream(values())
                .filter(visibility -> visibility.word().equals(word))
                .findFirst();
    }

    public short code() {
        return (short) ordinal();
    }

    public static Visibility of(int code) {
        return values()[code];
    }
}
