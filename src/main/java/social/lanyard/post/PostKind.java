package social.lanyard.post;

/** A story has a title and may be long; a note is short. A response is a note that answers something. */
public enum PostKind {
    STORY,
    NOTE;

    short code() {
        return (short) ordinal();
    }

    public static PostKind of(int code) {
        return values()[code];
    }
}
