package social.lanyard.media;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import social.lanyard.support.Busy;

/**
 * Workers for pictures, away from the event loop: many that wait for a disk or a bucket, and one that unpacks, because
 * one unpacked picture is as much memory as should be used for them at a time.
 */
@Singleton
class PicturePool {
    private final ThreadPoolExecutor disk = pool("picture-disk", 8, 256);
    private final ThreadPoolExecutor darkroom = pool("darkroom", 1, 12);

    private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Reads or writes files. */
    <T> Uni<T> away(Callable<T> work) {
        return on(disk, work);
    }

    /** Makes pictures, one after the other. */
    <T> Uni<T> develop(Callable<T> work) {
        return on(darkroom, work).ifNoItem().after(Duration.ofSeconds(40)).failWith(PicturePool::busy);
    }

    private static Busy busy() {
        return new Busy("Too many pictures are being made ready just now. Please try again in a moment.");
    }

    /** Comes back on the context that asked, because a database session may be used there and nowhere else. */
    private static <T> Uni<T> on(ThreadPoolExecutor pool, Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context asked = Vertx.currentContext();
            Uni<T> answer = Uni.createFrom().completionStage(() -> hand(pool, work));
            return asked == null ? answer : answer.emitOn(next -> asked.runOnContext(any -> next.run()));
        });
    }

    private static <T> CompletableFuture<T> hand(ThreadPoolExecutor pool, Callable<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            pool.execute(() -> run(work, answer));
        } catch (RejectedExecutionException full) {
            answer.completeExceptionally(busy());
        }
        return answer;
    }

    private static <T> void run(Callable<T> work, CompletableFuture<T> answer) {
        try {
            answer.complete(work.call());
        } catch (IOException failed) {
            answer.completeExceptionally(new UncheckedIOException(failed));
        } catch (Throwable wrong) {
            answer.completeExceptionally(wrong);
        }
    }

    @PreDestroy
    void stop() {
        disk.shutdownNow();
        darkroom.shutdownNow();
    }
}
