package social.lanyard.timeline;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import social.lanyard.support.Ids;

/** How much is published on the whole site these days: a rough figure that only chooses between two statements. */
@ApplicationScoped
class SiteRate {
    private static final Logger LOG = Logger.getLogger(SiteRate.class);
    private static final int NEWEST = 2_000;

    private final Pool pool;
    private final Clock clock;
    private volatile double postsPerId;

    SiteRate(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** How many posts a window of this width is expected to hold. */
    double posts(long width) {
        return postsPerId * width;
    }

    @Scheduled(every = "60s", identity = "site-rate")
    Uni<Void> measure() {
        return pool.preparedQuery("""
                        select count(*) as posts, min(id) as first
                          from (select id from post where deleted_at is null order by id desc limit $1) newest
                        """)
                .execute(Tuple.of(NEWEST))
                .map(rows -> rows.iterator().next())
                .invoke(this::learn)
                .onFailure()
                .invoke(failure -> LOG.warnf("The rate of posts was not measured: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void learn(Row row) {
        long posts = row.getLong("posts");
        if (posts > 0) {
            postsPerId = (double) posts / Math.max(1, Ids.at(clock.instant()) - row.getLong("first"));
        }
    }
}
