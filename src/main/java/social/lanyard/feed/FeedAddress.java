package social.lanyard.feed;

/** Whole addresses of the pages of a feed. */
final class FeedAddress {
    /** The parameter that says where a page begins: the same word as on the pages for people. */
    static final String PLACE = "max_id";

    private FeedAddress() {}

    /** This page's own. */
    static String of(String origin, FeedPage page, FeedForm form) {
        String first = origin + page.feed().path(form);
        return page.first() ? first : first + "?" + PLACE + "=" + page.before();
    }

    /** That of the older page after it, which there is. */
    static String next(String origin, FeedPage page, FeedForm form) {
        return origin + page.feed().path(form) + "?" + PLACE + "=" + page.older();
    }
}
