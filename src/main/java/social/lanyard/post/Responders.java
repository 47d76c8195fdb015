package social.lanyard.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import social.lanyard.support.Refusal;

/**
 * Who may answer a post, from the widest to the narrowest, and whether the answers stand there at once or wait for its
 * author. Authors answer below their own posts whatever they chose. What stands there already stays.
 */
public enum Responders {
    EVERYONE,
    EVERYONE_HELD,
    /** People whom the author follows. */
    FOLLOWED,
    FOLLOWED_HELD,
    /** People of whom something is confirmed today, and organisations. */
    VERIFIED,
    VERIFIED_HELD,
    NOBODY;

    /** For the description of the interface. */
    public static final String WORDS =
            "Who may answer: everyone, followed (people whom the author follows), verified (people of whom something is "
                    + "confirmed, and organisations) or nobody; with -held, such as everyone-held, answers wait for the author";

    /** Whether answers wait until the author lets them through. */
    public boolean held() {
        return this == EVERYONE_HELD || this == FOLLOWED_HELD || this == VERIFIED_HELD;
    }

    /** Whom it is about, without the waiting. */
    public Responders who() {
        return switch (this) {
            case EVERYONE_HELD -> EVERYONE;
            case FOLLOWED_HELD -> FOLLOWED;
            case VERIFIED_HELD -> VERIFIED;
            default -> this;
        };
    }

    /** The word in forms and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Responders> word(String word) {
        return Arrays.stream(values()).filter(some -> some.word().equals(word)).findFirst();
    }

    /** What was chosen, or everyone where nothing was; empty for a word that is none of these. */
    public static Optional<Responders> chosen(String word) {
        return word == null || word.isEmpty() ? Optional.of(EVERYONE) : word(word);
    }

    /** @throws Refusal where nothing was chosen, or none of these */
    public static Responders given(String word) {
        return word(word == null ? "" : word).orElseThrow(NoteText::noSuchResponders);
    }

    public short code() {
        return (short) ordinal();
    }

    public static Responders of(int code) {
        return values()[code];
    }
}
