package social.lanyard.timeline;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import social.lanyard.support.Busy;
import social.lanyard.support.Hearing;
import social.lanyard.support.Ids;

/**
 * Keeps a {@link Leaf} full: reads the newest posts at the start, in the background, and then what came to stand since the
 * last look. It goes by the moment at which a post was committed and not by its id, so that a lower id which is committed
 * late is found all the same. What the database says only wakes it.
 */
@ApplicationScoped
class LeafTail implements Hearing.Ear {
    private static final Logger LOG = Logger.getLogger(LeafTail.class);

    /** So few that reading them never holds up an event loop. */
    private static final int BATCH = 2_000;

    /** More at once are read as at the start. */
    private static final int MOST = 20_000;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long AFTER_FAILURE = 1_000;

    private static final String COLUMNS =
            "p.id, p.author_id, coalesce(p.reply_to_author_id, -p.reblog_author_id, 0) as other,"
                    + " p.deleted_at is null as standing";

    static final String OLDER =
            "select " + COLUMNS + " from post p where p.id < $1 and p.deleted_at is null order by p.id desc limit $2";

    private static final String NOW = "select pg_current_snapshot()::text as moment";

    /**
     * A condition on a row {@code p}: it was committed after the moment $1. Always with "order by p.made_in limit". What a
     * copy of another database says of its own transactions lies in this one's future, and is no news.
     */
    static final String LATER = "p.made_in >= pg_snapshot_xmin($1::text::pg_snapshot)"
            + " and p.made_in < pg_snapshot_xmax(pg_current_snapshot())"
            + " and not pg_visible_in_snapshot(p.made_in, $1::text::pg_snapshot)";

    static final String SINCE = "with now as materialized (" + NOW + ") select now.moment, found.* from now"
            + " left join lateral (select " + COLUMNS + " from post p where " + LATER
            + " order by p.made_in limit $2) found on true";

    private static final String THESE = "select " + COLUMNS + " from post p where p.id = any($1)";

    private final Vertx vertx;
    private final Pool pool;
    private final LeafConfig config;
    private final Clock clock;
    private final Leaf leaf = new Leaf();
    private final long mostWeight;

    private volatile boolean ready;
    private volatile String moment;

    /** All of the following change on this thread alone. */
    private volatile Context context;

    private final Set<Long> changed = new HashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean running;
    private boolean wanted;

    /** Somebody who goes on when the next turn is over. */
    private record Waiting(Runnable done, Runnable failed) {}

    LeafTail(Vertx vertx, Pool pool, LeafConfig config, Clock clock) {
        this.vertx = vertx;
        this.pool = pool;
        this.config = config;
        this.clock = clock;
        this.mostWeight = (long) (Runtime.getRuntime().maxMemory() * config.shareOfMemory());
    }

    void begin(@Observes StartupEvent event) {
        begin();
    }

    /** A test makes one more, as another instance has it. */
    void begin() {
        if (config.enabled()) {
            context = vertx.getOrCreateContext();
            vertx.setPeriodic(config.tick().toMillis(), tick -> wake());
            wake();
        }
    }

    /** Whether what it holds is of use: it was filled, and is kept up. */
    boolean ready() {
        return ready;
    }

    /** The moment up to which it knows everything. */
    String moment() {
        return moment;
    }

    Leaf leaf() {
        return leaf;
    }

    @Override
    public String channel() {
        return "live";
    }

    @Override
    public void heard(String said) {
        if (said.equals("new")) {
            wake();
        } else if (said.startsWith("post ")) {
            Ids.parse(said.substring("post ".length()))
                    .ifPresent(id -> run(() -> {
                        changed.add(id);
                        ask();
                    }));
        }
    }

    /** What was said in between is found without it, or only costs a place. */
    @Override
    public void hearing(boolean hearing) {
        wake();
    }

    /**
     * Goes on, where it was called, when everything is known that was committed before the call. Fails at once where the leaf
     * is being filled: that may take minutes, and the database can be asked instead.
     */
    Uni<Void> caughtUp() {
        return Uni.createFrom().emitter(emitter -> {
            Context caller = Vertx.currentContext();
            Runnable done = () -> on(caller, () -> emitter.complete(null));
            Runnable failed = () -> on(caller, () -> emitter.fail(new Busy("The newest posts are not known yet.")));
            run(() -> {
                if (ready) {
                    waiting.add(new Waiting(done, failed));
                    ask();
                } else {
                    failed.run();
                }
            });
        });
    }

    private static void on(Context caller, Runnable act) {
        if (caller == null) {
            act.run();
        } else {
            caller.runOnContext(now -> act.run());
        }
    }

    private void wake() {
        run(this::ask);
    }

    private void run(Runnable act) {
        Context own = context;
        if (own != null) {
            own.runOnContext(now -> act.run());
        }
    }

    private void ask() {
        wanted = true;
        next();
    }

    private void next() {
        if (running || !wanted) {
            return;
        }
        running = true;
        wanted = false;
        if (!ready) {
            load();
            return;
        }
        List<Waiting> served = List.copyOf(waiting);
        waiting.clear();
        look().ifNoItem()
                .after(LONGEST)
                .fail()
                .subscribe()
                .with(
                        done -> run(() -> over(served)),
                        failure -> run(() -> {
                            LOG.warnf("New posts are found later: %s", failure);
                            served.forEach(one -> one.failed().run());
                            vertx.setTimer(AFTER_FAILURE, timer -> wake());
                            running = false;
                        }));
    }

    private void over(List<Waiting> served) {
        served.forEach(one -> (ready ? one.done() : one.failed()).run());
        running = false;
        next();
    }

    private Uni<Void> look() {
        Long[] told = changed.toArray(Long[]::new);
        changed.clear();
        return pool.preparedQuery(SINCE)
                .execute(Tuple.of(moment, MOST))
                .chain(rows -> onOwn(() -> follow(rows)))
                .chain(() -> told.length == 0
                        ? Uni.createFrom().voidItem()
                        : pool.preparedQuery(THESE)
                                .execute(Tuple.of((Object) told))
                                .chain(rows -> onOwn(() -> rows.forEach(this::take))));
    }

    private Uni<Void> onOwn(Runnable act) {
        return Uni.createFrom()
                .emitter(emitter -> run(() -> {
                    act.run();
                    emitter.complete(null);
                }));
    }

    private void follow(RowSet<Row> rows) {
        if (rows.size() >= MOST) {
            LOG.infof("More than %d posts came at once: the leaf is filled anew", MOST);
            ready = false;
            wanted = true;
            return;
        }
        for (Row row : rows) {
            if (row.getLong("id") != null) {
                take(row);
            }
        }
        moment = rows.iterator().next().getString("moment");
        keepWithin();
    }

    private void take(Row row) {
        if (row.getBoolean("standing")) {
            leaf.add(row.getLong("id"), row.getLong("author_id"), row.getLong("other"));
        } else {
            leaf.remove(row.getLong("id"), row.getLong("author_id"));
        }
    }

    /** Forgets the oldest tenth where it takes too much. */
    private void keepWithin() {
        if (leaf.weight() > mostWeight) {
            long oldest = Math.max(leaf.horizon(), leaf.oldest());
            leaf.forget(oldest + Math.max(1, (Ids.at(clock.instant()) - oldest) / 10));
        }
    }

    private void load() {
        leaf.clear();
        changed.clear();
        waiting.forEach(one -> one.failed().run());
        waiting.clear();
        long began = System.nanoTime();
        pool.preparedQuery(NOW)
                .execute()
                .subscribe()
                .with(
                        rows -> {
                            String now = rows.iterator().next().getString("moment");
                            run(() -> load(Long.MAX_VALUE, now, began));
                        },
                        this::loadLater);
    }

    private void load(long high, String now, long began) {
        pool.preparedQuery(OLDER)
                .execute(Tuple.of(high, BATCH))
                .subscribe()
                .with(rows -> run(() -> loaded(rows, now, began)), this::loadLater);
    }

    private void loaded(RowSet<Row> rows, String now, long began) {
        long lowest = Long.MAX_VALUE;
        for (Row row : rows) {
            take(row);
            lowest = row.getLong("id");
        }
        boolean all = rows.size() < BATCH;
        if (!all && leaf.weight() < mostWeight) {
            load(lowest, now, began);
            return;
        }
        leaf.reach(all ? 0 : lowest);
        moment = now;
        ready = true;
        LOG.infof(
                "%d posts of %d authors are kept for homes, about %d MB, read in %d ms",
                leaf.posts(), leaf.authors(), leaf.weight() >> 20, (System.nanoTime() - began) / 1_000_000);
        running = false;
        ask();
    }

    private void loadLater(Throwable failure) {
        LOG.warnf("Posts are read for homes later: %s", failure);
        vertx.setTimer(
                AFTER_FAILURE,
                timer -> run(() -> {
                    running = false;
                    ask();
                }));
    }
}
