package social.lanyard.digest;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Forgets what has no reason to be kept any more. On several instances at once it does no harm. */
@ApplicationScoped
class ForgetByMail {
    private final Pool pool;
    private final Clock clock;

    ForgetByMail(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Requests after their 48 hours, counts after a day, and addresses for which nothing can come any more. */
    @Scheduled(every = "10m", delayed = "2m", identity = "mail-forgetting")
    Uni<Void> forget() {
        Instant now = clock.instant();
        return run("delete from mail_request where asked_at <= $1", now.minus(AskByMail.WAITS))
                .chain(() -> run("delete from mail_ask where asked_at <= $1", now.minus(AskLimits.DAY)))
                .chain(() -> pool.query("""
                                delete from mail_following m
                                 where m.kind in ('PERSON', 'ORGANISATION')
                                       and exists (select 1 from account a where a.id = m.ref_id and a.closed_at is not null)
                                    or m.kind = 'SERIES' and not exists (select 1 from series s where s.id = m.ref_id)
                                """).execute())
                .chain(() -> pool.query("""
                                delete from mail_follower f
                                 where not exists (select 1 from mail_following m where m.follower_id = f.id)
                                """).execute())
                .replaceWithVoid();
    }

    private Uni<Void> run(String statement, Instant moment) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
