package social.lanyard.organisation.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What would happen to a row. */
enum Result {
    /** Statements are offered to the person, or renewed where they had accepted the same words. */
    CONFIRM,
    /** Nobody has an account with this address: they are invited, and offered the statements when they come. */
    INVITE,
    /** They left: the organisation's statements about them end. */
    LEAVE,
    UNCHANGED,
    /** Held until a person has looked. */
    LOOK,
    UNREADABLE;

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Changes something when it is confirmed. */
    boolean acts() {
        return this == CONFIRM || this == INVITE || this == LEAVE;
    }

    /** Stands in the file of rows to mend. */
    boolean mends() {
        return this == LOOK || this == UNREADABLE;
    }

    static Optional<Result> at(String path) {
        return Arrays.stream(values())
                .filter(result -> result.path().equals(path))
                .findFirst();
    }
}
