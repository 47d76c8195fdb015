package social.lanyard.media.preview;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import social.lanyard.support.Busy;

/**
 * Draws previews, one at a time and away from the event loop, and keeps the last ones in memory. It knows nothing of who
 * may see what: whoever asks has to know that the words are public.
 */
@ApplicationScoped
public class Previews {
    /** A picture takes about 40 ms of one processor. */
    private static final int WAITING = 40;

    private static final long KEPT_BYTES = 24L * 1024 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ThreadPoolExecutor worker;
    private final AsyncCache<PreviewWords, Preview> kept;

    Previews() {
        this(WAITING);
    }

    Previews(int waiting) {
        this.worker = new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            return thread;
        });
        this.worker.allowCoreThreadTimeOut(true);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(KEPT_BYTES)
                .weigher((PreviewWords words, Preview preview) -> preview.png().length + 1_024)
                .expireAfterAccess(KEPT)
                // Looked after by whoever asks: a thread of its own would do nothing most of the time.
                .executor(Runnable::run)
                .buildAsync();
    }

    /**
     * The picture of these words. Whoever asks for the same at the same time waits for the same one.
     *
     * @throws Busy when too many others are waiting to be drawn
     */
    public Uni<Preview> of(PreviewWords words) {
        return Uni.createFrom().deferred(() -> {
            Context asked = Vertx.currentContext();
            UnaryOperator<Uni<Preview>> back =
                    drawn -> asked == null ? drawn : drawn.emitOn(next -> asked.runOnContext(any -> next.run()));
            // What is refused here is not even begun, and so is in no log.
            if (kept.getIfPresent(words) == null && worker.getQueue().remainingCapacity() == 0) {
                return Uni.createFrom().failure(busy());
            }
            return back.apply(Uni.createFrom().completionStage(() -> kept.get(words, (key, executor) -> draw(key))));
        });
    }

    private CompletableFuture<Preview> draw(PreviewWords words) {
        try {
            return CompletableFuture.supplyAsync(() -> Preview.of(words), worker);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(busy());
        }
    }

    private static Busy busy() {
        return new Busy("Too many pictures are being drawn just now. Please try again in a moment.");
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
