package social.lanyard.timeline;

/**
 * A stretch of ids, and so of time, that is searched at once. Bounds work as in the statements: from {@code low} on and
 * before {@code high}.
 */
record Window(long low, long high) {
    /** Everything that there can be. */
    static final Window ALL = new Window(0, Long.MAX_VALUE);

    /** A little more than what was enough last time: one statement is then the usual case. */
    private static final double SLACK = 1.25;

    /** How much wider the next stretch is, where nothing is known of what it holds. */
    static final int WIDER = 3;

    /**
     * The first stretch below a bound.
     *
     * @param high ids from here on are not wanted
     * @param now the highest id that can exist, which is where the stretch begins if the bound is higher
     * @param span how far the wanted number of posts reached the last time
     */
    static Window below(long high, long now, long span) {
        return new Window(Math.max(0, Math.min(high, now) - slack(span)), high);
    }

    /** The first stretch above a bound, which is itself not wanted. */
    static Window above(long minId, long now, long span) {
        long low = minId == Long.MAX_VALUE ? minId : minId + 1;
        return new Window(low, upTo(low, slack(span), now));
    }

    /** The next stretch further down, so many times as wide as this one, which began at {@code now} or at its bound. */
    Window further(long now, int times) {
        return new Window(Math.max(0, low - times(width(now), times)), low);
    }

    /** The next stretch further up. */
    Window higher(long now, int times) {
        return new Window(high, upTo(high, times(high - low, times), now));
    }

    /** The part of it that lies inside of others. */
    Window within(Window bounds) {
        return new Window(Math.max(low, bounds.low), Math.min(high, bounds.high));
    }

    boolean reachesBottom(Window bounds) {
        return low <= bounds.low;
    }

    boolean reachesTop(Window bounds) {
        return high >= bounds.high;
    }

    /** How wide the part is in which there can be ids. */
    long width(long now) {
        return Math.max(1, Math.min(high, now) - low);
    }

    private static long upTo(long low, long width, long now) {
        return low >= now - width ? Long.MAX_VALUE : low + width;
    }

    private static long slack(long span) {
        double wide = Math.ceil(Math.max(1, span) * SLACK);
        return wide >= Long.MAX_VALUE / 2 ? Long.MAX_VALUE / 2 : (long) wide;
    }

    private static long times(long width, int times) {
        return width >= Long.MAX_VALUE / 2 / times ? Long.MAX_VALUE / 2 : width * times;
    }
}
