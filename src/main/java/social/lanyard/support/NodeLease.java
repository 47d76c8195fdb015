package social.lanyard.support;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * This instance's hold on one of the 1,024 node numbers. It is renewed long before it ends; an instance that lost its
 * hold makes no ids until it has one again.
 */
@ApplicationScoped
class NodeLease {
    private static final Logger LOG = Logger.getLogger(NodeLease.class);
    private static final Duration HOLD = Duration.ofMinutes(5);
    /** Clocks of two machines may differ: an instance stops a minute before others may take its number. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Pool pool;
    private final UUID holder = UUID.randomUUID();
    private volatile int node = -1;
    private volatile Instant goodUntil = Instant.MIN;

    NodeLease(Pool pool) {
        this.pool = pool;
    }

    int node() {
        if (Instant.now().isAfter(goodUntil)) {
            throw new Busy("Lanyard cannot save right now. Try again in a moment.");
        }
        return node;
    }

    /** Before the first request: the main thread may wait here, since nothing is served yet. */
    void take(@Observes @Priority(10) StartupEvent event) {
        renew().onFailure()
                .invoke(failure -> LOG.warnf("No node number yet, trying again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    @Scheduled(every = "20s", delayed = "20s", identity = "node-lease")
    Uni<Void> renew() {
        Instant asked = Instant.now();
        return pool.preparedQuery("""
                        with mine as (
                          update node_lease set until = now() + $2 * interval '1 second'
                           where holder = $1 and until > now() returning node),
                        free as (
                          select n as node from generate_series(0, 1023) n
                           where not exists (select 1 from mine)
                             and not exists (select 1 from node_lease l where l.node = n and l.until > now())
                           order by random() limit 1),
                        taken as (
                          insert into node_lease (node, holder, until)
                          select node, $1, now() + $2 * interval '1 second' from free
                          on conflict (node) do update set holder = excluded.holder, until = excluded.until
                           where node_lease.until <= now()
                          returning node)
                        select node from mine union all select node from taken
                        """)
                .execute(Tuple.of(holder, (int) HOLD.toSeconds()))
                .map(rows -> {
                    for (Row row : rows) {
                        node = row.getInteger("node");
                        goodUntil = asked.plus(HOLD).minus(MARGIN);
                        return null;
                    }
                    throw new Busy("No free node number.");
                });
    }
}
