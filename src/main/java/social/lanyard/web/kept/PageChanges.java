package social.lanyard.web.kept;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import social.lanyard.support.Hearing;

/**
 * Hears from the database that something on public pages changed, whichever instance or tool did it. While nothing is heard,
 * no page is kept.
 */
@ApplicationScoped
class PageChanges implements Hearing.Ear {
    private final Vertx vertx;
    private final KeptPages pages;
    private final long pause;
    private long forgotten = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
    private boolean waiting;

    PageChanges(Vertx vertx, KeptPages pages, KeptPagesConfig config) {
        this.vertx = vertx;
        this.pages = pages;
        this.pause = config.pause().toMillis();
    }

    @Override
    public String channel() {
        return "public_pages";
    }

    /** What happened while nothing was heard is not known. */
    @Override
    public void hearing(boolean hearing) {
        pages.hearing(hearing);
    }

    /** At once, unless that was just done: then a little later, for all changes until then. */
    @Override
    public synchronized void heard(String said) {
        if (waiting) {
            return;
        }
        long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - forgotten);
        if (since >= pause) {
            forget();
        } else {
            waiting = true;
            vertx.setTimer(pause - since, timer -> forget());
        }
    }

    private synchronized void forget() {
        waiting = false;
        forgotten = System.nanoTime();
        pages.forget();
    }
}
