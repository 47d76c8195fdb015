package social.lanyard.timeline;

/** Which of somebody's posts a list holds: the three of a profile, and the two longer ones that apps ask for. */
public enum AuthorList {
    STORIES("kind = 0"),
    NOTES("kind = 1 and reply_to_id is null"),
    RESPONSES("reply_to_id is not null"),
    /** What they passed on, each as the original. */
    SHARES("reblog_of_id is not null"),
    EVERYTHING("true"),
    /** All that they wrote themselves. */
    OWN("reblog_of_id is null"),
    OWN_FIRSTS("reply_to_id is null and reblog_of_id is null"),
    /** All that answers nothing. */
    FIRSTS("reply_to_id is null");

    private final String condition;

    AuthorList(String condition) {
        this.condition = condition;
    }

    /** The list that apps ask for. */
    public static AuthorList without(boolean responses, boolean shares) {
        if (responses) {
            return shares ? OWN_FIRSTS : FIRSTS;
        }
        return shares ? OWN : EVERYTHING;
    }

    /** In SQL. Those of the profile have an index each with this very condition; the longer ones walk the author's own. */
    String condition() {
        return condition;
    }
}
