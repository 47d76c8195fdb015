package social.lanyard.outbox;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes what is due and carries it out, on a bounded number of lanes: a receiver that hangs holds one lane and delays
 * nobody else. A row is taken by moving its time forward, so no transaction stays open while a mail server thinks, any
 * number of instances share the work, and what a killed instance had taken comes up again.
 */
@ApplicationScoped
class OutboxWorker {
    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);

    /** For the last statement of whoever took a row, before it is anybody's again. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private static final Duration SHORTEST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** About sixteen hours of trying. */
    private static final int MOST_ATTEMPTS = 25;
    /** Most transactions are in by then; the tick finds the rest. */
    private static final long NUDGE_MILLIS = 150;

    private final Pool pool;
    private final Clock clock;
    private final Vertx vertx;
    private final OutboxConfig config;
    private final Map<String, Delivery> deliveries;
    private final Semaphore lanes;
    private final AtomicBoolean nudged = new AtomicBoolean();

    OutboxWorker(Pool pool, Clock clock, Vertx vertx, OutboxConfig config, @All List<Delivery> deliveries) {
        this.pool = pool;
        this.clock = clock;
        this.vertx = vertx;
        this.config = config;
        this.lanes = new Semaphore(config.atOnce());
        this.deliveries =
                deliveries.stream().collect(Collectors.toUnmodifiableMap(Delivery::kind, Function.identity()));
    }

    /** One row that was taken. */
    private record Taken(long id, String kind, JsonObject payload, int attempts) {}

    /** Something was added and is about to be committed. */
    void nudge() {
        if (nudged.compareAndSet(false, true)) {
            vertx.setTimer(NUDGE_MILLIS, timer -> {
                nudged.set(false);
                drain().subscribe().with(done -> {}, failure -> LOG.debugf("Not drained: %s", failure));
            });
        }
    }

    /** Does not wait for what the last one began: a lane that hangs must not hold up the next look. */
    @Scheduled(every = "${lanyard.outbox.look-every:5s}", delayed = "5s", identity = "outbox")
    Uni<Void> tick() {
        return drain().onFailure().recoverWithUni(failure -> {
            LOG.debugf("Not drained: %s", failure);
            return Uni.createFrom().voidItem();
        });
    }

    /** Everything that is due now, on the lanes that are free; those that are not go on with it by themselves. */
    Uni<Void> drain() {
        int free = lanes.drainPermits();
        if (free == 0) {
            return Uni.createFrom().voidItem();
        }
        return take(free)
                .onFailure()
                .invoke(() -> lanes.release(free))
                .invoke(taken -> lanes.release(free - taken.size()))
                .chain(this::onLanes);
    }

    private Uni<Void> onLanes(List<Taken> taken) {
        return taken.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(taken.stream().map(this::lane).toList())
                        .andCollectFailures()
                        .replaceWithVoid();
    }

    /** Carries this out and whatever is due after it. */
    private Uni<Void> lane(Taken first) {
        return carryOut(first)
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(this::next)
                        .whilst(found -> found)
                        .onItem()
                        .ignoreAsUni())
                .eventually(() -> lanes.release());
    }

    /** Whether there was one more. */
    private Uni<Boolean> next() {
        return take(1).chain(taken -> taken.isEmpty()
                ? Uni.createFrom().item(false)
                : carryOut(taken.get(0)).replaceWith(true));
    }

    private Uni<List<Taken>> take(int most) {
        OffsetDateTime now = now();
        return pool.preparedQuery("""
                        update outbox set attempts = attempts + 1, due_at = $2
                         where id in (select id from outbox where done_at is null and due_at <= $1
                                       order by due_at, id limit $3 for update skip locked)
                        returning id, kind, payload, attempts
                        """)
                .execute(Tuple.of(now, now.plus(takenFor()), most))
                .map(rows -> {
                    List<Taken> taken = new ArrayList<>();
                    for (Row row : rows) {
                        taken.add(new Taken(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getJsonObject("payload"),
                                row.getInteger("attempts")));
                    }
                    return taken;
                });
    }

    /** Long enough to deliver and, as long again, to note that it was delivered. */
    private Duration takenFor() {
        return config.patience().multipliedBy(2).plus(MARGIN);
    }

    /** Never fails: what cannot even be noted comes up again by itself. */
    private Uni<Void> carryOut(Taken row) {
        return Uni.createFrom()
                .deferred(() -> deliver(row))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .map(delivered -> (Throwable) null)
                .onFailure()
                .recoverWithItem(failure -> failure)
                .chain(failure -> failure == null ? done(row) : later(row, failure))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("Delivery %d (%s) could not be noted: %s", row.id(), row.kind(), failure);
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> deliver(Taken row) {
        Delivery delivery = deliveries.get(row.kind());
        return delivery == null
                ? Uni.createFrom().failure(new IllegalStateException("Nothing delivers this kind"))
                : delivery.deliver(row.id(), row.payload());
    }

    /**
     * What was delivered is not delivered again only because the database was away for a moment. An instance that is killed
     * between a delivery and its note makes the delivery again, so the note does not wait for the disk: at most some
     * deliveries of the last second come twice should the database itself be killed.
     */
    private Uni<Void> done(Taken row) {
        return pool.preparedQuery("""
                        update outbox set done_at = $2, last_error = null
                          from (select set_config('synchronous_commit', 'off', true)) as quickly
                         where id = $1
                        """)
                .execute(Tuple.of(row.id(), now()))
                .onFailure()
                .retry()
                .withBackOff(SHORTEST_RETRY, LONGEST_RETRY)
                .expireIn(config.patience().toMillis())
                .replaceWithVoid();
    }

    /** Messages of mail servers hold addresses, so only the kind of failure is kept. */
    private Uni<Void> later(Taken row, Throwable failure) {
        String error = failure.getClass().getSimpleName();
        boolean givesUp = row.attempts() >= MOST_ATTEMPTS;
        LOG.warnf("Delivery %d (%s) failed, attempt %d: %s", row.id(), row.kind(), row.attempts(), error);
        return pool.preparedQuery("""
                        update outbox set last_error = $2,
                               due_at = case when $3 then 'infinity'::timestamptz else $4 end
                         where id = $1
                        """)
                .execute(Tuple.of(row.id(), error, givesUp, now().plus(pause(config.firstPause(), row.attempts()))))
                .replaceWithVoid();
    }

    /** The first pause, twice that, four times that … and never more than an hour. */
    static Duration pause(Duration first, int attempts) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Delivered rows stay for a week, so that a mail that did not arrive can be looked into. */
    @Scheduled(every = "1h", delayed = "3m", identity = "outbox-cleaning")
    Uni<Void> clean() {
        return pool.preparedQuery("delete from outbox where done_at < $1")
                .execute(Tuple.of(now().minusDays(7)))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
