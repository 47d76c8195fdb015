package social.lanyard.post;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of piece a story is. Stories about care, evidence and concerns are for people who work there. */
public enum Genre {
    CARE(true, true),
    OWN(false, false),
    OPINION(false, true),
    EVIDENCE(true, true),
    CONCERN(true, false);

    private final boolean staffOnly;
    private final boolean forOrganisations;

    Genre(boolean staffOnly, boolean forOrganisations) {
        this.staffOnly = staffOnly;
        this.forOrganisations = forOrganisations;
    }

    /** True where the writer has to belong to an organisation; nothing need be confirmed. */
    public boolean staffOnly() {
        return staffOnly;
    }

    /** Whether an organisation may say it: it has no story of its own life, and to raise a concern is a person's act. */
    public boolean forOrganisations() {
        return forOrganisations;
    }

    /** What this writer may choose from. */
    public static List<Genre> openTo(boolean staff) {
        return Arrays.stream(values())
                .filter(genre -> staff || !genre.staffOnly)
                .toList();
    }

    /** The word in forms and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Genre> word(String word) {
        return Arrays.stream(values())
                .filter(genre -> genre.word().equals(word))
                .findFirst();
    }

    public Short code() {
        return (short) ordinal();
    }

    public static Genre of(Number code) {
        return code == null ? null : values()[code.intValue()];
    }
}
