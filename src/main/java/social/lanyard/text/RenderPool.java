package social.lanyard.text;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import social.lanyard.support.Busy;
import social.lanyard.support.Refusal;

/**
 * Renders texts away from the event loop, on a few threads with a deep stack. The answer comes back on the Vert.x
 * context that asked, because a Hibernate Reactive session may be used there and nowhere else.
 *
 * <p>When more texts wait than the queue holds, or one waited too long, it fails with {@link Busy}: 503, and the writer
 * keeps the form. When one text runs longer than it may, which the guard should have prevented, it is stopped and fails
 * with {@link TextRefused}.
 */
@Singleton
public class RenderPool {

    private static final int WAITING = 64;
    private static final long STACK = 16L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** What one text may use of a processor: twice what the slowest that passes the guard was seen to use. */
    private static final Duration EFFORT = Duration.ofSeconds(2);
    /** How long one text may take, however busy the machine is. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    /** For what a page can do without: how long it may wait, and what it may use. A long story needs a quarter of it. */
    private static final Duration BY_THE_WAY = Duration.ofMillis(400);

    private final ThreadPoolExecutor workers;
    private final Duration patience;
    private final Duration effort;
    private final Duration limit;

    public RenderPool() {
        // One processor is left to answer readers, whatever is being rendered.
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), WAITING, PATIENCE, EFFORT, LIMIT);
    }

    RenderPool(int threads, int waiting, Duration patience, Duration effort, Duration limit) {
        this.patience = patience;
        this.effort = effort;
        this.limit = limit;
        this.workers = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), deepThreads());
        this.workers.allowCoreThreadTimeOut(true);
    }

    /** Renders the body of a story. */
    public Uni<RenderedText> story(String source, TextPlace place) {
        return render(source, TextKind.STORY, place);
    }

    /** Renders a note or a response. */
    public Uni<RenderedText> note(String source, TextPlace place) {
        return render(source, TextKind.NOTE, place);
    }

    /** Renders what people say about themselves on their profile. */
    public Uni<RenderedText> profile(String source, TextPlace place) {
        return render(source, TextKind.PROFILE, place);
    }

    public Uni<RenderedText> render(String source, TextKind kind, TextPlace place) {
        return away(() -> Markdown.render(source, kind, place));
    }

    /** Compares two texts. */
    public Uni<Difference> difference(String before, String after) {
        return away(() -> Difference.between(before, after));
    }

    /** How many texts wait for a thread. */
    public int waiting() {
        return workers.getQueue().size();
    }

    <T> Uni<T> away(Supplier<T> work) {
        return onContext(() -> hand(work, patience, effort));
    }

    /**
     * Does what a page can do without. It gives up early, so that neither the page nor a text that has to be rendered
     * waits for it for long.
     *
     * @param otherwise the answer when it cannot be had: the text is refused, or it takes too long
     */
    public <T> Uni<T> soon(Supplier<T> work, T otherwise) {
        return onContext(() -> hand(work, BY_THE_WAY, BY_THE_WAY)
                        .completeOnTimeout(otherwise, 2 * BY_THE_WAY.toMillis(), TimeUnit.MILLISECONDS))
                .onFailure(Refusal.class)
                .recoverWithItem(otherwise)
                .onFailure(Busy.class)
                .recoverWithItem(otherwise);
    }

    private static <T> Uni<T> onContext(Supplier<CompletableFuture<T>> handed) {
        return Uni.createFrom().deferred(() -> {
            Context asked = Vertx.currentContext();
            Uni<T> answer = Uni.createFrom().completionStage(handed);
            return asked == null ? answer : answer.emitOn(next -> asked.runOnContext(any -> next.run()));
        });
    }

    private <T> CompletableFuture<T> hand(Supplier<T> work, Duration patience, Duration effort) {
        Rendering<T> rendering = new Rendering<>(work, patience, effort);
        try {
            workers.execute(rendering);
        } catch (RejectedExecutionException full) {
            rendering.answer.completeExceptionally(busy());
        }
        return rendering.answer;
    }

    private static Busy busy() {
        return new Busy("Too many texts are being prepared just now. Please try again in a moment.");
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private static ThreadFactory deepThreads() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(null, work, "render-" + number.incrementAndGet(), STACK);
            thread.setDaemon(true);
            return thread;
        };
    }

    private final class Rendering<T> implements Runnable {

        private final Supplier<T> work;
        private final Duration patience;
        private final Duration effort;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private final long asked = System.nanoTime();
        private Thread worker;
        private long started;
        private long usedBefore;

        private Rendering(Supplier<T> work, Duration patience, Duration effort) {
            this.work = work;
            this.patience = patience;
            this.effort = effort;
        }

        @Override
        public void run() {
            if (System.nanoTime() - asked > patience.toNanos()) {
                answer.completeExceptionally(busy());
                return;
            }
            watch(Thread.currentThread());
            try {
                answer.complete(work.get());
            } catch (Throwable wrong) {
                answer.completeExceptionally(wrong);
            } finally {
                watch(null);
                Thread.interrupted();
            }
        }

        private synchronized void watch(Thread thread) {
            worker = thread;
            if (thread != null) {
                started = System.nanoTime();
                usedBefore = used();
                lookAgain();
            }
        }

        private void lookAgain() {
            long pause = Math.max(10, Math.min(effort.toMillis(), limit.toMillis()) / 4);
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(this::look);
        }

        private long used() {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.getId());
        }

        private synchronized void look() {
            if (worker == null) {
                return;
            }
            if (used() - usedBefore > effort.toNanos()) {
                answer.completeExceptionally(new TextRefused(TextLimit.TIME, (int) effort.toSeconds(), 0));
                worker.interrupt();
            } else if (System.nanoTime() - started > limit.toNanos()) {
                // A slow machine is not the writer's fault.
                answer.completeExceptionally(busy());
                worker.interrupt();
            } else {
                lookAgain();
            }
        }
    }
}
