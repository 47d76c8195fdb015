package social.lanyard.timeline;

/** What somebody wrote, in three lists. */
public enum AuthorTab {
    STORIES("kind = 0"),
    NOTES("kind = 1 and reply_to_id is null"),
    RESPONSES("reply_to_id is not null");

    private final String condition;

    AuthorTab(String condition) {
        this.condition = condition;
    }

    /** In SQL; each has an index of its own with this very condition. */
    String condition() {
        return condition;
    }
}
