package social.lanyard.organisation.bulk;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Erases files and their rows a day after they came, or after they were confirmed. Several instances do no harm. */
@ApplicationScoped
class ImportCleaning {
    private final Pool pool;
    private final Clock clock;

    ImportCleaning(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "3m", identity = "staff-file-cleaning")
    Uni<Void> clean() {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        OffsetDateTime yesterday = now.minus(StaffImport.DAY);
        return run("""
                update staff_import set content = null, state = 'ERASED', version = version + 1
                 where state in ('READ', 'TRIED') and made_at <= $1
                """, yesterday)
                .chain(() -> run("""
                        delete from staff_import_row r using staff_import i
                         where i.id = r.import_id
                           and (i.state = 'ERASED' or i.state = 'UNDONE' or i.state = 'CONFIRMED' and i.confirmed_at <= $1)
                        """, yesterday))
                .chain(() -> run("""
                        delete from staff_import_change c using staff_import i
                         where i.id = c.import_id and i.state = 'CONFIRMED' and i.confirmed_at <= $1
                        """, yesterday))
                .chain(() -> run("delete from awaited_colleague where until <= $1", now));
    }

    private Uni<Void> run(String sql, OffsetDateTime bound) {
        return pool.preparedQuery(sql).execute(Tuple.of(bound)).replaceWithVoid();
    }
}
