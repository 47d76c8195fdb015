package social.lanyard.testing;

import java.util.concurrent.atomic.AtomicLong;
import social.lanyard.support.Ids;

/** Ids of what tests put into the database themselves: of now, with a counter where the application has its node. */
final class SceneIds {
    private static final AtomicLong COUNTER = new AtomicLong();

    private SceneIds() {}

    static long next() {
        return Ids.at(java.time.Instant.now()) + COUNTER.incrementAndGet() % (1 << 22);
    }
}
