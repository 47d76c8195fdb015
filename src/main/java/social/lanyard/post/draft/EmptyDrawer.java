package social.lanyard.post.draft;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Deletes for good what was put away, or became a post, thirty days ago. */
@ApplicationScoped
class EmptyDrawer {
    static final Duration KEPT = Duration.ofDays(30);

    private final Pool pool;
    private final Clock clock;

    EmptyDrawer(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "old-drafts")
    Uni<Void> empty() {
        return pool.preparedQuery("""
                        delete from draft
                         where deleted_at < $1 or published_post_id is not null and updated_at < $1
                        """)
                .execute(Tuple.of(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
