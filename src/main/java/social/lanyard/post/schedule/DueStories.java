package social.lanyard.post.schedule;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Looks every few seconds for drafts whose time has come. Any number of instances may look at once. */
@ApplicationScoped
class DueStories {
    private static final Logger LOG = Logger.getLogger(DueStories.class);
    private static final int BATCH = 20;

    private final Pool pool;
    private final PublishDue publish;
    private final Clock clock;

    DueStories(Pool pool, PublishDue publish, Clock clock) {
        this.pool = pool;
        this.publish = publish;
        this.clock = clock;
    }

    @Scheduled(
            every = "5s",
            delayed = "5s",
            identity = "due-stories",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return publishDue().onFailure().recoverWithUni(failure -> {
            LOG.debugf("Not looked for due stories: %s", failure);
            return Uni.createFrom().voidItem();
        });
    }

    /** Everything that is due now, the oldest first; the rest of a long queue at the next look. */
    Uni<Void> publishDue() {
        return due().chain(stories -> Multi.createFrom()
                .iterable(stories)
                .onItem()
                .transformToUniAndConcatenate(publish::publish)
                .collect()
                .asList()
                .replaceWithVoid());
    }

    private Uni<List<DueStory>> due() {
        return pool.preparedQuery("""
                        select s.id, s.draft_id, s.account_id, s.attempts, d.revision, d.markdown
                          from schedule s join draft d on d.id = s.draft_id
                         where s.ended_at is null and s.try_at <= $1
                         order by s.try_at, s.id limit $2
                        """)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DueStory::of)
                        .toList());
    }
}
