package social.lanyard.identity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Removes what is no longer needed of sessions. On several instances at once it does no harm. */
@ApplicationScoped
class SessionCleaning {
    private final Pool pool;
    private final Clock clock;

    SessionCleaning(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Sessions that ended, or could not go on, more than 30 days ago; logout tokens a day after their use. */
    @Scheduled(every = "1h", delayed = "5m", identity = "session-cleaning")
    Uni<Void> clean() {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        OffsetDateTime bound = now.minusDays(30);
        return pool.preparedQuery("delete from session where ended_at < $1 or created_at < $2")
                .execute(Tuple.of(bound, bound.minus(Session.LONGEST)))
                .chain(() -> pool.preparedQuery("delete from logout_token where used_at < $1")
                        .execute(Tuple.of(now.minusDays(1))))
                .replaceWithVoid();
    }
}
