package social.lanyard.timeline;

import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/**
 * Links to the neighbours of a page.
 *
 * @param older address of the older posts, or empty at the end
 * @param newer address of the newer posts, or empty where the reader stands at the top
 * @param first address of the newest posts, or empty there
 */
public record Pager(String older, String newer, String first) {

    /**
     * @param address of the list, with whatever parameters say which list it is
     */
    static Pager of(String address, Cursor cursor, Page<?> page) {
        String join = address + (address.contains("?") ? "&" : "?");
        boolean first = cursor.maxId() == null && !cursor.upwards();
        // Read upwards, a page that is not full is the top; read downwards, there is always something to go back to.
        boolean more = cursor.upwards() ? page.items().size() >= cursor.limit() : !first && page.newer() != null;
        return new Pager(
                page.older() == null ? "" : join + "max_id=" + page.older(),
                more ? join + "min_id=" + page.newer() : "",
                first ? "" : address);
    }

    public boolean needed() {
        return !older.isEmpty() || !newer.isEmpty() || !first.isEmpty();
    }
}
