package social.lanyard.timeline;

/** Which of somebody's posts a list holds: the three of a profile, and the two longer ones that apps ask for. */
public enum AuthorList {
    STORIES("kind = 0"),
    NOTES("kind = 1 and reply_to_id is null"),
    RESPONSES("reply_to_id is not null"),
    EVERYTHING("true"),
    /** All that answers nothing. */
    FIRSTS("reply_to_id is null");

    private final String condition;

    AuthorList(String condition) {
        this.condition = condition;
    }

    /** In SQL. Those of the profile have an index each with this very condition; the longer ones walk the author's own. */
    String condition() {
        return condition;
    }
}
