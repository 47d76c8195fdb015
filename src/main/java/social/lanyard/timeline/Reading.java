package social.lanyard.timeline;

import java.time.Instant;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Page;

/**
 * How far a reader has read home, before and after one of its pages. A page that joins on to what was read before moves
 * the place; one with something unread below it does not, so that nothing is taken for read which nobody saw.
 *
 * @param kept the place before this page, or null
 * @param now the place after it, or null
 * @param newest the highest place on the page, or null
 * @param behind whether the page is the newest, and something unread lies between it and the place
 */
record Reading(Long kept, Long now, Long newest, boolean behind) {
    static final Reading NONE = new Reading(null, null, null, false);

    static Reading of(Long kept, Cursor cursor, Page<HomeItem> page) {
        boolean first = cursor.maxId() == null && !cursor.upwards();
        if (page.isEmpty()) {
            return new Reading(kept, kept, null, false);
        }
        long highest = page.items().get(0).card().place();
        boolean joins = kept == null ? first : joins(kept, cursor, page);
        Long now = joins && (kept == null || highest > kept) ? Long.valueOf(highest) : kept;
        return new Reading(kept, now, highest, first && kept != null && !joins);
    }

    private static boolean joins(long kept, Cursor cursor, Page<HomeItem> page) {
        if (cursor.upwards()) {
            return cursor.minId() <= kept;
        }
        long lowest = page.items().get(page.items().size() - 1).card().place();
        return page.older() == null || lowest <= kept;
    }

    boolean moved() {
        return now != null && !now.equals(kept);
    }

    public Instant keptAt() {
        return Ids.instant(kept);
    }

    /** The oldest of what is unread, from where a reader goes on upwards. */
    public String address() {
        return "/?min_id=" + kept;
    }
}
