package social.lanyard.text;

/** How long a text takes to read. */
public final class ReadingTime {

    /** Words a minute: what adults manage on a screen, a little on the slow side. */
    private static final int PACE = 220;

    private ReadingTime() {}

    /** Whole minutes, rounded up, at least 1. */
    public static int minutes(int words) {
        return Math.max(1, (words + PACE - 1) / PACE);
    }
}
