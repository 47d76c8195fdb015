package social.lanyard.follow;

import java.util.List;

/**
 * Whom the person who looks follows.
 *
 * @param total how many there are altogether
 * @param after the handle that this part of the list begins behind, or empty at its beginning
 * @param next the handle that the next part begins behind, or empty at the end
 * @param token of the form
 */
record FollowingPage(List<FollowedAccount> rows, long total, String after, String next, String token) {
    private static final String LIST = "/settings/following";

    /** This very page, for coming back to it. */
    public String path() {
        return after.isEmpty() ? LIST : behind(after);
    }

    /** Where the next part is, or null at the end. */
    public String further() {
        return next.isEmpty() ? null : behind(next);
    }

    /** Where the list begins, or null on its first part. */
    public String beginning() {
        return after.isEmpty() ? null : LIST;
    }

    private static String behind(String handle) {
        return LIST + "?after=" + handle;
    }
}
