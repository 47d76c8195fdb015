package social.lanyard.follow.block;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Takes mutes away whose time is over. Readers look at the time themselves, so nobody waits for it. */
@ApplicationScoped
class MuteCleaning {
    private final Pool pool;
    private final Clock clock;

    MuteCleaning(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "7m", identity = "mute-cleaning")
    Uni<Void> clean() {
        return pool.preparedQuery("delete from mute where until < $1")
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
