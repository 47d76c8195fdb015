package social.lanyard.timeline;

/** The three lists of a profile. */
public enum AuthorTab {
    STORIES(AuthorList.STORIES, ""),
    NOTES(AuthorList.NOTES, "/notes"),
    RESPONSES(AuthorList.RESPONSES, "/responses");

    private final AuthorList list;
    private final String tail;

    AuthorTab(AuthorList list, String tail) {
        this.list = list;
        this.tail = tail;
    }

    AuthorList list() {
        return list;
    }

    /** What its address adds to the profile's. */
    String tail() {
        return tail;
    }
}
