package social.lanyard.web.kept;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A page that one request makes and others wait for. Nothing comes of it where that request went away. */
final class Flight extends CompletableFuture<KeptPage> {
    private final PageKey key;
    private final long began = System.nanoTime();

    Flight(PageKey key) {
        this.key = key;
    }

    PageKey key() {
        return key;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Under way for longer than this: what it will show may be too old for whoever asks now. */
    boolean under(long nanoseconds) {
        return !isDone() && System.nanoTime() - began > nanoseconds;
    }
}
