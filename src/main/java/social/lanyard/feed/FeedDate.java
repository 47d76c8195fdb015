package social.lanyard.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A moment as RFC 3339 writes it, to the second: readers were seen that take a fraction of six digits for milliseconds. */
final class FeedDate {
    private FeedDate() {}

    static String of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
