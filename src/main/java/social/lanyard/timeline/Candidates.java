package social.lanyard.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/**
 * Ids that were looked at for one page. They say nothing about what may be shown.
 *
 * @param ids in the order in which the list is read: downwards newest first, upwards oldest first
 * @param complete whether the list ends with them
 */
record Candidates(List<Long> ids, boolean complete) {
    /** Twice what is shown, so that a page stays full although some of it may not be shown to everybody. */
    private static final int SPARE = 2;

    /** A list in which there is nothing. */
    static final Candidates NONE = new Candidates(List.of(), true);

    Candidates {
        ids = List.copyOf(ids);
    }

    /**
     * Those that were judged, where it was not all of them.
     *
     * @param last the last one of them, or null where all were
     */
    Candidates upTo(Long last) {
        int at = last == null ? -1 : ids.indexOf(last);
        return at < 0 || at == ids.size() - 1 ? this : new Candidates(ids.subList(0, at + 1), false);
    }

    /** How many to look at for a page. */
    static int wanted(Cursor cursor) {
        return SPARE * cursor.limit();
    }

    /** What one query gave that was asked for as many as {@link #wanted}: fewer means that the list ends there. */
    static Candidates of(List<Long> ids, Cursor cursor) {
        return new Candidates(ids, ids.size() < wanted(cursor));
    }

    /** The stretch of ids that these candidates stand for: what lies beyond it is of no use to their page. */
    Window reach(Cursor cursor) {
        if (cursor.upwards()) {
            long low = cursor.minId() == Long.MAX_VALUE ? Long.MAX_VALUE : cursor.minId() + 1;
            return new Window(low, complete ? Long.MAX_VALUE : ids.get(ids.size() - 1) + 1);
        }
        return new Window(complete ? 0 : ids.get(ids.size() - 1), cursor.below());
    }

    /**
     * These and others that were picked for the same page. As many as are wanted are kept, the nearest ones; whatever is
     * cut off lies behind them and is met on the next page.
     */
    Candidates and(Candidates others, Cursor cursor) {
        Comparator<Long> nearest = cursor.upwards() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Long> all = Stream.concat(ids.stream(), others.ids.stream())
                .distinct()
                .sorted(nearest)
                .toList();
        boolean cut = all.size() > wanted(cursor);
        return new Candidates(cut ? all.subList(0, wanted(cursor)) : all, complete && others.complete && !cut);
    }

    /**
     * The page that is left when only some of the candidates may be shown. The next page begins at the last item shown
     * where this one is full, else at the last candidate: otherwise what may not be shown would leave a gap, or be looked
     * at again and again.
     */
    <T> Page<T> page(Cursor cursor, List<T> visible, ToLongFunction<T> id) {
        Comparator<T> oldestFirst = Comparator.comparingLong(id);
        List<T> near = visible.stream()
                .sorted(cursor.upwards() ? oldestFirst : oldestFirst.reversed())
                .toList();
        boolean full = near.size() > cursor.limit();
        List<T> shown = (full ? near.subList(0, cursor.limit()) : near)
                .stream().sorted(oldestFirst.reversed()).toList();
        Long highest = shown.isEmpty() ? null : Long.valueOf(id.applyAsLong(shown.get(0)));
        Long lowest = shown.isEmpty() ? null : Long.valueOf(id.applyAsLong(shown.get(shown.size() - 1)));
        if (cursor.upwards()) {
            Long newer = full ? highest : farthest(cursor.minId());
            return new Page<>(shown, lowest == null ? above(cursor.minId()) : lowest, newer);
        }
        Long older = full ? lowest : below();
        return new Page<>(shown, older, highest == null ? beneath(cursor.maxId()) : highest);
    }

    private Long below() {
        return complete ? null : farthest(null);
    }

    private Long farthest(Long otherwise) {
        return ids.isEmpty() ? otherwise : ids.get(ids.size() - 1);
    }

    /** The place from which a reader who turns round sees the very first thing on the other side. */
    private static Long above(long minId) {
        return minId == Long.MAX_VALUE ? minId : minId + 1;
    }

    private static Long beneath(Long maxId) {
        return maxId == null || maxId == 0 ? maxId : Long.valueOf(maxId - 1);
    }
}
