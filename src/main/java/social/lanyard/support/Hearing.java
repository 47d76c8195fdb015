package social.lanyard.support;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Hears what the database says, whichever instance or tool made it say so: triggers tell it in the transaction of a change.
 * One connection of the pool listens for everybody here, for as long as the application runs. What is said while there is
 * none is never heard, and whoever listens is told that.
 */
@ApplicationScoped
public class Hearing {
    private static final Logger LOG = Logger.getLogger(Hearing.class);
    private static final long AGAIN = 500;
    /** A connection can be dead without anybody saying so. */
    private static final long BEAT = 2_000;

    private static final long DEAD = 10_000;

    /** Somebody who listens to one channel. Both are called on an event loop and must not block it. */
    public interface Ear {
        String channel();

        void heard(String said);

        /** Whether what is said is heard from now on. True also means that something may have been missed before. */
        void hearing(boolean hearing);
    }

    private final Vertx vertx;
    private final Pool pool;
    private final Map<String, List<Ear>> ears;
    private volatile boolean ending;
    private volatile boolean hears;
    private volatile SqlConnection connection;
    private volatile boolean asking;

    /** A test makes one more, as another instance has it. */
    public Hearing(Vertx vertx, Pool pool, @All List<Ear> ears) {
        this.vertx = vertx;
        this.pool = pool;
        this.ears = ears.stream().collect(Collectors.groupingBy(Ear::channel));
    }

    public void begin(@Observes StartupEvent event) {
        listen();
        vertx.setPeriodic(BEAT, beat -> ask());
    }

    public void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    private void listen() {
        pool.getConnection().onSuccess(this::on).onFailure(this::again);
    }

    private void on(SqlConnection opened) {
        PgConnection line = PgConnection.cast(opened);
        line.notificationHandler(said -> {
            ears.getOrDefault(said.getChannel(), List.of()).forEach(ear -> ear.heard(said.getPayload()));
        });
        line.closeHandler(closed -> lost(line));
        line.query(ears.keySet().stream().map(channel -> "listen " + channel).collect(Collectors.joining("; ")))
                .execute()
                .onSuccess(rows -> {
                    connection = line;
                    LOG.debug("What the database says is heard");
                    hearing(true);
                })
                .onFailure(failure -> {
                    line.close();
                    again(failure);
                });
    }

    private void hearing(boolean now) {
        hears = now;
        ears.values().forEach(some -> some.forEach(ear -> ear.hearing(now)));
    }

    private void lost(SqlConnection line) {
        if (connection == line) {
            connection = null;
            asking = false;
            hearing(false);
            again(null);
        }
    }

    private void again(Throwable failure) {
        if (!ending) {
            LOG.warnf("What the database says is not heard: %s", failure == null ? "the connection is gone" : failure);
            vertx.setTimer(AGAIN, timer -> listen());
        }
    }

    private void ask() {
        SqlConnection asked = connection;
        if (asked == null || asking) {
            return;
        }
        asking = true;
        long late = vertx.setTimer(BEAT / 2, timer -> hearing(false));
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
            } else if (!hears) {
                hearing(true);
            }
        });
    }
}
