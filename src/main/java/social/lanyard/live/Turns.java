package social.lanyard.live;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Does one thing again and again when somebody asks for it: never twice at once, and never twice within a short time. */
final class Turns {
    private static final Logger LOG = Logger.getLogger(Turns.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long AFTER_FAILURE = 1_000;

    private final Vertx vertx;
    /** All that changes here changes on this one thread. */
    private final Context context;

    private final long pause;
    private final Supplier<Uni<Void>> act;
    private final Runnable failed;
    private long began;
    private boolean running;
    private boolean wanted;
    private boolean waiting;

    /**
     * @param pause between the beginnings of two turns
     * @param failed called after a turn that failed, before the next one, which comes a second later
     */
    Turns(Vertx vertx, Duration pause, Supplier<Uni<Void>> act, Runnable failed) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.pause = pause.toMillis();
        this.act = act;
        this.failed = failed;
    }

    /** Asks for a turn; what is known now is seen by it. */
    void ask() {
        context.runOnContext(now -> {
            wanted = true;
            next();
        });
    }

    private void next() {
        if (running || waiting || !wanted) {
            return;
        }
        long left = pause - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        if (began != 0 && left > 0) {
            later(left);
            return;
        }
        wanted = false;
        running = true;
        began = System.nanoTime();
        act.get()
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .subscribe()
                .with(
                        done -> context.runOnContext(now -> over()),
                        failure -> context.runOnContext(now -> over(failure)));
    }

    private void over() {
        running = false;
        next();
    }

    private void over(Throwable failure) {
        LOG.warnf("Open pages are told later: %s", failure);
        failed.run();
        wanted = true;
        running = false;
        later(AFTER_FAILURE);
    }

    private void later(long milliseconds) {
        waiting = true;
        vertx.setTimer(
                milliseconds,
                timer -> context.runOnContext(now -> {
                    waiting = false;
                    next();
                }));
    }
}
