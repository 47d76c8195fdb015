package social.lanyard.post;

import social.lanyard.support.Ids;

/**
 * Which part of a thread a page shows. Responses stand in the order of time, one way or the other, and in no other.
 *
 * @param after the id behind which it begins, or 0
 * @param newest whether the newest stand first
 */
public record ThreadPlace(long after, boolean newest) {
    static final String NEWEST = "newest";

    /** The beginning, the oldest first. */
    public static final ThreadPlace START = new ThreadPlace(0, false);

    /** As it stands in an address. */
    static ThreadPlace of(String after, String order) {
        return new ThreadPlace(after == null ? 0 : Ids.inAddress(after), NEWEST.equals(order));
    }
}
