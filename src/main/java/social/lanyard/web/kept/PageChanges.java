package social.lanyard.web.kept;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Hears from the database that something on public pages changed, whichever instance or tool did it: triggers tell it in
 * the transaction of the change itself. One connection of the pool listens for as long as the application runs; while there
 * is none, no page is kept.
 */
@ApplicationScoped
class PageChanges {
    private static final Logger LOG = Logger.getLogger(PageChanges.class);
    private static final String CHANNEL = "public_pages";
    private static final long AGAIN = 500;
    /** A connection can be dead without anybody saying so. */
    private static final long BEAT = 2_000;

    private static final long DEAD = 10_000;

    private final Vertx vertx;
    private final Pool pool;
    private final KeptPages pages;
    private final long pause;
    private volatile boolean ending;
    private volatile SqlConnection connection;
    private volatile boolean asking;
    private long forgotten = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
    private boolean waiting;

    PageChanges(Vertx vertx, Pool pool, KeptPages pages, KeptPagesConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.pages = pages;
        this.pause = config.pause().toMillis();
    }

    void begin(@Observes StartupEvent event) {
        listen();
        vertx.setPeriodic(BEAT, beat -> ask());
    }

    void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    private void listen() {
        pool.getConnection().onSuccess(this::on).onFailure(this::again);
    }

    private void on(SqlConnection opened) {
        PgConnection line = PgConnection.cast(opened);
        line.notificationHandler(said -> {
            if (said.getChannel().equals(CHANNEL)) {
                changed();
            }
        });
        line.closeHandler(closed -> lost(line));
        line.query("listen " + CHANNEL)
                .execute()
                .onSuccess(rows -> {
                    connection = line;
                    LOG.debug("Changes of public pages are heard of");
                    // What happened in between was not heard.
                    pages.hearing(true);
                })
                .onFailure(failure -> {
                    line.close();
                    again(failure);
                });
    }

    private void lost(SqlConnection line) {
        if (connection == line) {
            connection = null;
            asking = false;
            pages.hearing(false);
            again(null);
        }
    }

    private void again(Throwable failure) {
        if (!ending) {
            LOG.warnf(
                    "Changes of public pages are not heard of, so none is kept: %s",
                    failure == null ? "the connection is gone" : failure);
            vertx.setTimer(AGAIN, timer -> listen());
        }
    }

    private void ask() {
        SqlConnection asked = connection;
        if (asked == null || asking) {
            return;
        }
        asking = true;
        long late = vertx.setTimer(BEAT / 2, timer -> pages.hearing(false));
        long dead = vertx.setTimer(DEAD, timer -> lost(asked));
        asked.query("select 1").execute().onComplete(answer -> {
            asking = false;
            vertx.cancelTimer(late);
            vertx.cancelTimer(dead);
            if (answer.failed()) {
                lost(asked);
            } else if (connection != asked) {
                // Another one has taken over; this one goes back to what connections do.
                asked.query("unlisten *").execute().onComplete(rows -> asked.close());
            } else if (!pages.hears()) {
                pages.hearing(true);
            }
        });
    }

    /** At once, unless that was just done: then a little later, for all changes until then. */
    private synchronized void changed() {
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
