package social.lanyard.timeline;

/** What somebody wrote: the three lists of a profile, and the two longer ones that apps ask for. */
public enum AuthorTab {
    STORIES("kind = 0", ""),
    NOTES("kind = 1 and reply_to_id is null", "/notes"),
    RESPONSES("reply_to_id is not null", "/responses"),
    /** All of it in one list; no page of its own. */
    EVERYTHING("true", ""),
    /** All that answers nothing; no page of its own. */
    FIRSTS("reply_to_id is null", "");

    private final String condition;
    private final String tail;

    AuthorTab(String condition, String tail) {
        this.condition = condition;
        this.tail = tail;
    }

    /** In SQL; those of the profile have an index each with this very condition, the longer ones walk the author's own. */
    String condition() {
        return condition;
    }

    /** What its address adds to the profile's. */
    String tail() {
        return tail;
    }
}
