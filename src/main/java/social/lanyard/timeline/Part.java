package social.lanyard.timeline;

/**
 * How much of a page is asked for: all of it, or with {@code part=posts} only its list and the ways on from there, in the same
 * markup, for a page that is open already.
 */
final class Part {
    private Part() {}

    /** Whether only the list is wanted; whatever else is said means the page. */
    static boolean posts(String part) {
        return "posts".equals(part);
    }
}
