package social.lanyard.organisation.bulk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Carries out what was clicked: at once as far as a person would wait for it, and the rest in the background. */
@ApplicationScoped
class ImportWork {
    private static final Logger LOG = Logger.getLogger(ImportWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration TURN = Duration.ofSeconds(20);

    private final ImportBatch batch;
    private final Pool pool;

    ImportWork(ImportBatch batch, Pool pool) {
        this.batch = batch;
        this.pool = pool;
    }

    /** For the request that said so. What goes wrong here is tried again in the background. */
    Uni<Void> begin(long importId) {
        return go(importId, Instant.now().plus(PATIENCE)).onFailure().recoverWithItem(failure -> {
            LOG.warnf("Import %d goes on later: %s", importId, failure.getMessage());
            return null;
        });
    }

    private Uni<Void> go(long importId, Instant until) {
        return batch.next(importId)
                .chain(more -> more && Instant.now().isBefore(until)
                        ? go(importId, until)
                        : Uni.createFrom().voidItem());
    }

    /** On several instances at once each import is one's: the others pass it by while its row is locked. */
    @Scheduled(
            every = "2s",
            delayed = "10s",
            identity = "staff-imports",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> goOn() {
        return pool.query("select id from staff_import where state in ('CONFIRMING', 'UNDOING') order by id limit 20")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("id"))
                        .toList())
                .chain((List<Long> ids) -> Each.of(ids, this::turn));
    }

    private Uni<Void> turn(long importId) {
        return go(importId, Instant.now().plus(TURN)).onFailure().recoverWithItem(failure -> {
            LOG.warnf(failure, "Import %d did not go on", importId);
            return null;
        });
    }
}
