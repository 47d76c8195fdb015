package social.lanyard.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import social.lanyard.support.Ids;

/**
 * Where an act leaves what has to be done outside the database. The row is part of the act's own transaction: what was
 * rolled back is never carried out, and what was committed is carried out at least once.
 */
@ApplicationScoped
public class Outbox {
    private final Ids ids;
    private final Clock clock;
    private final Pool pool;
    private final OutboxWorker worker;

    Outbox(Ids ids, Clock clock, Pool pool, OutboxWorker worker) {
        this.ids = ids;
        this.clock = clock;
        this.pool = pool;
        this.worker = worker;
    }

    /**
     * How much is waiting.
     *
     * @param waiting deliveries that are still to be made
     * @param oldestSeconds since when the oldest of them waits
     * @param givenUp deliveries that failed too often and wait for a person
     */
    public record Depth(long waiting, long oldestSeconds, long givenUp) {}

    /**
     * Adds a delivery to the transaction that is open in this session.
     *
     * @param kind names the {@link Delivery}
     * @param payload ids, and as little else as can be: it stays for a week after delivery
     */
    public Uni<Void> add(String kind, JsonObject payload) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into outbox (id, kind, payload, due_at, created_at)
                                values (:id, :kind, cast(cast(:payload as text) as jsonb), :now, :now)
                                """)
                        .setParameter("id", ids.next())
                        .setParameter("kind", kind)
                        .setParameter("payload", payload.encode())
                        .setParameter("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .executeUpdate())
                .invoke(worker::nudge)
                .replaceWithVoid();
    }

    /**
     * Adds a delivery that is made later, in a transaction on the pool.
     *
     * @param in the connection of that transaction
     * @param due when, at the earliest
     */
    public Uni<Void> add(SqlClient in, String kind, JsonObject payload, Instant due) {
        return in.preparedQuery(
                        "insert into outbox (id, kind, payload, due_at, created_at) values ($1, $2, $3, $4, $5)")
                .execute(Tuple.of(
                        ids.next(),
                        kind,
                        payload,
                        due.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(worker::nudge)
                .replaceWithVoid();
    }

    /** For gauges. */
    public Uni<Depth> depth() {
        return pool.query("""
                        select count(*) filter (where due_at < 'infinity') as waiting,
                               coalesce(extract(epoch from now() - min(created_at) filter (where due_at < 'infinity')), 0)::bigint
                                 as oldest,
                               count(*) filter (where due_at = 'infinity') as given_up
                          from outbox where done_at is null
                        """).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Depth(row.getLong("waiting"), row.getLong("oldest"), row.getLong("given_up"));
        });
    }
}
