package social.lanyard.timeline;

/** The lists of a profile: three of posts, what they passed on, and the series, which {@link social.lanyard.post.series.SeriesShelf} reads. */
public enum AuthorTab {
    STORIES(AuthorList.STORIES, ""),
    NOTES(AuthorList.NOTES, "/notes"),
    RESPONSES(AuthorList.RESPONSES, "/responses"),
    SHARES(AuthorList.SHARES, "/shares"),
    SERIES(null, "/series");

    private final AuthorList list;
    private final String tail;

    AuthorTab(AuthorList list, String tail) {
        this.list = list;
        this.tail = tail;
    }

    /** Which posts, or null for the series. */
    AuthorList list() {
        return list;
    }

    /** What its address adds to the profile's. */
    String tail() {
        return tail;
    }
}
