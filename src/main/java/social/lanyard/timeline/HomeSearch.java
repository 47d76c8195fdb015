package social.lanyard.timeline;

import java.util.ArrayList;
import java.util.List;
import social.lanyard.support.Cursor;

/**
 * How far a search for candidates has come.
 *
 * @param upwards whether newer posts are looked for, the nearest first
 * @param bounds what lies outside of them is not looked for
 * @param window where to look next
 * @param now the highest id that can exist
 * @param followees how many accounts the reader follows
 * @param wanted how many are looked for
 * @param found what was found so far, in the order of reading
 * @param complete whether the list ends with what was found
 */
record HomeSearch(
        boolean upwards,
        Window bounds,
        Window window,
        long now,
        int followees,
        int wanted,
        List<Long> found,
        boolean complete) {

    private static final int WIDEST = 27;
    private static final double SLACK = 1.25;

    static HomeSearch begin(Cursor cursor, long now, Hint hint) {
        return begin(cursor, now, hint, Window.ALL);
    }

    /** One that ends at some bounds, because enough was found already up to there. */
    static HomeSearch begin(Cursor cursor, long now, Hint hint, Window bounds) {
        int wanted = Candidates.wanted(cursor);
        long span = hint.spanFor(wanted);
        Window window =
                cursor.upwards() ? Window.above(cursor.minId(), now, span) : Window.below(cursor.below(), now, span);
        return new HomeSearch(
                cursor.upwards(), bounds, window.within(bounds), now, hint.followees(), wanted, List.of(), false);
    }

    /** One that goes on, downwards, below an id up to which enough was not found. */
    static HomeSearch goOn(Cursor cursor, long now, Hint hint, List<Long> found, long reach) {
        int wanted = Candidates.wanted(cursor);
        Window window = Window.below(reach, now, hint.spanFor(wanted - found.size()));
        return new HomeSearch(false, Window.ALL, window, now, hint.followees(), wanted, List.copyOf(found), false);
    }

    /** The search after one look into its window. */
    HomeSearch found(List<Long> ids) {
        List<Long> all = new ArrayList<>(found);
        all.addAll(ids);
        boolean end = all.size() < wanted && (upwards ? window.reachesTop(bounds) : window.reachesBottom(bounds));
        int times = times(all.size());
        Window next =
                end || all.size() >= wanted ? window : upwards ? window.higher(now, times) : window.further(now, times);
        return new HomeSearch(upwards, bounds, next.within(bounds), now, followees, wanted, List.copyOf(all), end);
    }

    /**
     * How much wider the next stretch is: as much as it takes if posts lie there as thinly as where was looked, so that a
     * list of people who seldom write is not searched in many small steps. Every row in a stretch is read, hence the bound.
     */
    private int times(int found) {
        return found == 0
                ? WIDEST
                : (int) Math.min(WIDEST, Math.max(Window.WIDER, Math.ceil(SLACK * (wanted - found) / found)));
    }

    boolean isOver() {
        return complete || missing() <= 0;
    }

    int missing() {
        return wanted - found.size();
    }

    /** Over which distance of ids so many candidates reached as a {@link Hint} is about. */
    long span() {
        if (complete) {
            return now;
        }
        double width = Math.max(1, now - found.get(found.size() - 1));
        return (long) Math.max(1, width / wanted * Hint.POSTS);
    }

    Candidates candidates() {
        return new Candidates(found, complete);
    }
}
