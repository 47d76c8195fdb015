package social.lanyard.post.schedule;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.support.NotFound;

/** Reads what a writer has scheduled. Nobody else's can be reached. */
@ApplicationScoped
class ScheduleShelf {
    private final Pool pool;

    ScheduleShelf(Pool pool) {
        this.pool = pool;
    }

    /** All that is still to come, the next first: {@link ScheduleStory#MOST} at most. */
    Uni<List<ScheduledStory>> list(long accountId) {
        return pool.preparedQuery("""
                        select s.draft_id, s.due_at, s.made_at, d.title, d.genre, d.visibility, d.words, d.revision
                          from schedule s join draft d on d.id = s.draft_id
                         where s.account_id = $1 and d.account_id = $1 and s.ended_at is null
                         order by s.due_at, s.id
                        """)
                .execute(Tuple.of(accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ScheduledStory::of)
                        .toList());
    }

    /** @throws NotFound where nothing is to come */
    Uni<ScheduledStory> one(long accountId, long draftId) {
        return list(accountId)
                .map(stories -> stories.stream()
                        .filter(story -> story.draftId() == draftId)
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }
}
