package social.lanyard.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a notice on a story says of it, apart from what was changed in its text. */
public enum NoticeKind {
    /** Something was wrong and is now right. */
    CORRECTION,
    /** Something happened since. */
    UPDATE,
    /** The author no longer stands by it. */
    RETRACTION;

    /** The word in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeKind> word(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public short code() {
        return (short) ordinal();
    }

    static NoticeKind of(Number code) {
        return code == null ? null : values()[code.intValue()];
    }
}
