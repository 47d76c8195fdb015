package social.lanyard.outbox;

/** What an {@link Alert} tells. The names stand in the database, so they stay. */
public enum AlertKind {
    /** Somebody answered a post of yours, or one in a thread that you began. */
    REPLY,
    /** Somebody wrote your handle in a post. */
    MENTION,
    /** Somebody showed your post to those who follow them. */
    SHARE(true),
    /** Somebody would like to quote your post, or did. */
    QUOTE,
    /** Somebody appreciates your post. */
    APPRECIATION(true),
    /** Somebody took your post back to work. */
    TOOK_TO_WORK(true),
    /** Somebody follows you. */
    FOLLOW(true),
    /** Somebody asks to follow you. */
    FOLLOW_REQUEST,
    /** Somebody let you follow them. */
    REQUEST_ACCEPTED,
    /** An organisation offers a statement about you, renewed it, or ended it. */
    FACET,
    /** An organisation or a moderator decided on what you asked. */
    DECISION,
    /** A statement about you lapses soon. */
    REMINDER,
    /** A question to you waits for your answer. */
    WAITING_QUESTION,
    /** A response to a post of yours waits until you let it through. */
    HELD_RESPONSE;

    private final boolean gathers;

    AlertKind() {
        this(false);
    }

    AlertKind(boolean gathers) {
        this.gathers = gathers;
    }

    /** Whether those of one day about one thing are told together: "14 people followed you". */
    public boolean gathers() {
        return gathers;
    }
}
