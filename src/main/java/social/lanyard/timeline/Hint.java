package social.lanyard.timeline;

import java.time.Duration;
import java.time.Instant;
import social.lanyard.support.Ids;

/**
 * What is remembered of a reader's last visit.
 *
 * @param followees how many accounts the reader followed
 * @param span distance of ids over which the newest {@link #POSTS} candidates reached; 0 when nothing is known
 */
record Hint(int followees, long span) {
    /** The number of candidates that a span is about. */
    static final int POSTS = 40;

    /** A guess for the first visit: somebody who follows 300 people sees 40 posts a day. */
    private static final Duration ALL = Duration.ofDays(300);

    private static final double OFF = 1.5;

    /** How far back a search for so many posts begins. */
    long spanFor(int posts) {
        double known = span > 0 ? span : (double) distance(ALL) / Math.max(1, followees);
        return (long) Math.min(Long.MAX_VALUE / 4, Math.max(1, known / POSTS * posts));
    }

    /** Whether the memory is so far off the truth that it is worth a write. */
    boolean isOff(long truth) {
        return span == 0 || truth > span * OFF || truth * OFF < span;
    }

    /** Time as a distance of ids. */
    static long distance(Duration time) {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        return Ids.at(start.plus(time)) - Ids.at(start);
    }
}
