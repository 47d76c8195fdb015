package social.lanyard.organisation.bulk;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import social.lanyard.support.Busy;

/** Reads staff files away from the event loop, two at a time. */
@Singleton
class FilePool {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(2, 2, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(16), work -> {
                Thread thread = new Thread(work, "staff-file");
                thread.setDaemon(true);
                return thread;
            });

    /** Comes back on the context that asked, because a database session may be used there and nowhere else. */
    <T> Uni<T> away(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context asked = Vertx.currentContext();
            Uni<T> answer = Uni.createFrom()
                    .completionStage(() -> hand(work))
                    .ifNoItem()
                    .after(LONGEST)
                    .failWith(FilePool::busy);
            return asked == null ? answer : answer.emitOn(next -> asked.runOnContext(any -> next.run()));
        });
    }

    private static Busy busy() {
        return new Busy("Other staff files are being read just now. Please try again in a moment.");
    }

    private <T> CompletableFuture<T> hand(Callable<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            pool.execute(() -> {
                try {
                    answer.complete(work.call());
                } catch (Throwable wrong) {
                    answer.completeExceptionally(wrong);
                }
            });
        } catch (RejectedExecutionException full) {
            answer.completeExceptionally(busy());
        }
        return answer;
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }
}
