package social.lanyard.search;

import java.util.ArrayList;
import java.util.List;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/**
 * Posts that hold what is looked for, the nearest to the cursor first. They say nothing about what may be shown.
 *
 * @param complete whether there are no more behind them
 */
record Places(List<Long> ids, boolean complete) {
    /** A few more than are shown, so that a page stays full although some may not be shown to everybody. */
    private static final int SPARE = 4;

    Places {
        ids = List.copyOf(ids);
    }

    static int wanted(Cursor cursor) {
        return cursor.limit() + SPARE;
    }

    Places and(Places further) {
        List<Long> all = new ArrayList<>(ids);
        all.addAll(further.ids);
        return new Places(all, further.complete);
    }

    /** Where to look on when nothing of these may be shown, or null at the end. */
    Cursor onward(Cursor cursor) {
        if (complete || ids.isEmpty()) {
            return null;
        }
        long last = ids.get(ids.size() - 1);
        return cursor.upwards() ? new Cursor(null, last, cursor.limit()) : new Cursor(last, null, cursor.limit());
    }

    /** The page of those that may be shown. */
    Page<Long> page(Cursor cursor, List<Long> shown) {
        List<Long> ordered = ids.stream().filter(shown::contains).toList();
        boolean cut = ordered.size() > cursor.limit();
        List<Long> items = new ArrayList<>(cut ? ordered.subList(0, cursor.limit()) : ordered);
        if (cursor.upwards()) {
            items.sort((one, other) -> Long.compare(other, one));
            Long older = items.isEmpty() ? null : items.get(items.size() - 1);
            return new Page<>(items, older, items.isEmpty() ? null : items.get(0));
        }
        Long older = cut ? items.get(items.size() - 1) : complete ? null : ids.get(ids.size() - 1);
        return new Page<>(items, older, items.isEmpty() ? null : items.get(0));
    }
}
