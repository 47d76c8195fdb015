package social.lanyard.digest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import social.lanyard.outbox.Outbox;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.support.Ids;

/**
 * Looks every hour for addresses whose time has come, and leaves a mail for each in the outbox. What is sent, that it is
 * sent, and when the next is due are one transaction, and only one instance's transaction finds the address as it read it:
 * so each story goes out once, whatever is killed and however many look at once. After a time without any instance the
 * next look brings all that was missed, in one mail.
 */
@ApplicationScoped
class SendDigests {
    private static final Logger LOG = Logger.getLogger(SendDigests.class);
    private static final int BATCH = 100;

    /** Ids are made a little before their transaction is in: what is that young is looked at again, and not sent again. */
    private static final Duration STILL_COMING = Duration.ofMinutes(10);

    private final Pool pool;
    private final NewStories stories;
    private final Outbox outbox;
    private final Clock clock;

    SendDigests(Pool pool, NewStories stories, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.stories = stories;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Due(long id, Often often, long sinceId, OffsetDateTime nextAt) {
        static Due of(Row row) {
            return new Due(
                    row.getLong("id"),
                    Often.valueOf(row.getString("often")),
                    row.getLong("since_id"),
                    row.getOffsetDateTime("next_at"));
        }
    }

    /** Where a look ended, and when the next is due. */
    private record Next(long sinceId, Instant at) {}

    @Scheduled(
            cron = "{lanyard.digest.at}",
            identity = "digests",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return send().onFailure().recoverWithUni(failure -> {
            LOG.warnf("Digests wait for the next look: %s", failure);
            return Uni.createFrom().voidItem();
        });
    }

    /** Each address that is due now, once. */
    Uni<Void> send() {
        Instant now = clock.instant();
        AtomicLong after = new AtomicLong();
        return Multi.createBy()
                .repeating()
                .uni(() -> batch(now, after))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    /** Whether there may be more. */
    private Uni<Boolean> batch(Instant now, AtomicLong after) {
        return due(now, after.get())
                .chain(batch -> Multi.createFrom()
                        .iterable(batch)
                        .onItem()
                        .invoke(due -> after.set(due.id))
                        .onItem()
                        .transformToUniAndConcatenate(due -> send(due, now))
                        .collect()
                        .asList()
                        .replaceWith(batch.size() == BATCH));
    }

    private Uni<List<Due>> due(Instant now, long after) {
        return pool.preparedQuery("""
                        select id, often, since_id, next_at from mail_follower
                         where next_at <= $1 and id > $2 order by id limit $3
                        """)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), after, BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Due::of)
                        .toList());
    }

    /** Never fails: an address that cannot be served now is due again at the next look. */
    private Uni<Void> send(Due due, Instant now) {
        return stories.after(due.id, due.sinceId)
                .chain(ids -> stories.open(ids)
                        .map(cards -> cards.stream().map(PostCard::id).toList())
                        .chain(open -> Panache.withTransaction(() -> claim(due, next(due, ids, now), open))))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("The digest of follower %d waits for the next look: %s", due.id, failure);
                    return Uni.createFrom().voidItem();
                });
    }

    /** Where there is more than one mail holds, the next look goes on after what it holds. */
    private static Next next(Due due, List<Long> looked, Instant now) {
        return looked.size() < PostCards.MOST
                ? new Next(Math.max(due.sinceId, Ids.at(now.minus(STILL_COMING))), due.often.after(now))
                : new Next(looked.get(looked.size() - 1), Often.EACH.after(now));
    }

    private Uni<Void> claim(Due due, Next next, List<Long> open) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update mail_follower set since_id = :since, next_at = :next
                                 where id = :id and next_at = :found
                                """)
                        .setParameter("since", next.sinceId)
                        .setParameter("next", next.at.atOffset(ZoneOffset.UTC))
                        .setParameter("id", due.id)
                        .setParameter("found", due.nextAt)
                        .executeUpdate())
                .chain(mine -> mine == 0 || open.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : note(due.id, open).chain(() -> outbox.add(DigestMail.KIND, payload(due.id, open))));
    }

    private static Uni<Integer> note(long followerId, List<Long> open) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into mail_sent (follower_id, post_id) select :follower, unnest(cast(:posts as bigint[]))")
                        .setParameter("follower", followerId)
                        .setParameter("posts", open.toArray(Long[]::new))
                        .executeUpdate());
    }

    static JsonObject payload(long followerId, List<Long> posts) {
        return new JsonObject()
                .put("follower", Long.toString(followerId))
                .put(
                        "posts",
                        new JsonArray(
                                posts.stream().map(id -> Long.toString(id)).toList()));
    }
}
