package social.lanyard.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import social.lanyard.support.Cursor;

/**
 * Picks candidates in the memory of this instance, in the same way and the same order as {@link HomePull}, to which it
 * leaves what it does not hold. One statement comes first: it says whether something was published, or the reader followed
 * or unfollowed somebody, since what is held was read. So a page never shows less or more than the database has.
 */
@ApplicationScoped
class LeafCandidates implements HomeCandidates {
    private static final Logger LOG = Logger.getLogger(LeafCandidates.class);

    /** What is older is read again, long before the note of a later change is taken away. */
    private static final Duration OLDEST = Duration.ofDays(1);

    static final String NEWS = """
            select {subjects} as subjects,
                   (select p.id from post p where {later} order by p.made_in limit 1) is not null as behind,
                   (select p.account_id from follow_change p where p.account_id = $1 and {changed}
                     order by p.made_in limit 1) is not null as changed
            """.replace("{subjects}", SubjectCandidates.COUNT)
            .replace("{later}", LeafTail.LATER.replace("$1", "$2"))
            .replace("{changed}", LeafTail.LATER.replace("$1", "$3"));

    static final String FOLLOWEES = """
            select pg_current_snapshot()::text as moment,
                   array(select followee_id from follow where follower_id = $1 order by followee_id) as ids,
                   array(select followee_id from follow where follower_id = $1 and not show_boosts
                          order by followee_id) as quiet
            """;

    static final String FIRST_SHARES =
            "select p.id from post p where p.id = any($2) and p.deleted_at is null and " + HomeShares.WANTED;

    private final Pool pool;
    private final HomePull pull;
    private final LeafTail tail;
    private final Cache<Long, Followees> readers;
    private final LongAdder answered = new LongAdder();
    private final LongAdder completed = new LongAdder();

    LeafCandidates(Pool pool, HomePull pull, LeafTail tail, LeafConfig config) {
        this.pool = pool;
        this.pull = pull;
        this.tail = tail;
        this.readers = Caffeine.newBuilder()
                .maximumWeight(config.readers().asLongValue() / Long.BYTES)
                .weigher((Long reader, Followees followees) -> followees.weight())
                .expireAfterWrite(OLDEST)
                .build();
    }

    /** How many pages were picked here alone, since the start. */
    long answered() {
        return answered.sum();
    }

    /** How many pages went on in the database, since the start. */
    long completed() {
        return completed.sum();
    }

    @Override
    public Uni<Near> of(long readerId, Cursor cursor) {
        return tail.ready()
                ? picked(readerId, cursor)
                        .onFailure()
                        .invoke(failure -> LOG.warnf("A home was read without the leaf: %s", failure))
                        .onFailure()
                        .recoverWithUni(() -> pull.of(readerId, cursor))
                : pull.of(readerId, cursor);
    }

    private Uni<Near> picked(long readerId, Cursor cursor) {
        Followees kept = readers.getIfPresent(readerId);
        String moment = tail.moment();
        return pool.preparedQuery(NEWS)
                .execute(Tuple.of(readerId, moment, kept == null ? moment : kept.moment()))
                .map(rows -> rows.iterator().next())
                .call(news -> news.getBoolean("behind")
                        ? tail.caughtUp()
                        : Uni.createFrom().voidItem())
                .chain(news -> followees(readerId, news.getBoolean("changed") ? null : kept)
                        .chain(followees -> pick(readerId, followees, cursor, List.of(), start(cursor)))
                        .map(posts -> new Near(posts, news.getInteger("subjects"))));
    }

    private static long start(Cursor cursor) {
        return cursor.upwards() ? cursor.minId() : cursor.below();
    }

    private Uni<Followees> followees(long readerId, Followees kept) {
        return kept != null
                ? Uni.createFrom().item(kept)
                : pool.preparedQuery(FOLLOWEES)
                        .execute(Tuple.of(readerId))
                        .map(rows -> followees(rows.iterator().next()))
                        .invoke(read -> readers.put(readerId, read));
    }

    private static Followees followees(Row row) {
        return new Followees(row.getString("moment"), longs(row, "ids"), longs(row, "quiet"));
    }

    private static long[] longs(Row row, String column) {
        return Stream.of(row.getArrayOfLongs(column)).mapToLong(Long::longValue).toArray();
    }

    /**
     * @param found what was found so far
     * @param from from here on, itself not included
     */
    private Uni<Candidates> pick(long readerId, Followees followees, Cursor cursor, List<Long> found, long from) {
        int missing = Candidates.wanted(cursor) - found.size();
        Picked picked = cursor.upwards()
                ? tail.leaf().above(readerId, followees, from, missing)
                : tail.leaf().below(readerId, followees, from, missing);
        if (picked == null) {
            completed.increment();
            return pull.of(readerId, cursor).map(Near::posts);
        }
        return firstShares(readerId, picked).chain(ids -> {
            List<Long> all = new ArrayList<>(found);
            all.addAll(ids);
            if (ids.size() == missing || picked.end()) {
                answered.increment();
                return Uni.createFrom().item(new Candidates(all, ids.size() < missing));
            }
            if (picked.ids().size() == missing) {
                return pick(readerId, followees, cursor, all, picked.reach());
            }
            completed.increment();
            return pull.rest(readerId, cursor, all, picked.reach());
        });
    }

    /** Without those shares that bring up again what somebody else shared before. */
    private Uni<List<Long>> firstShares(long readerId, Picked picked) {
        return picked.shares().isEmpty()
                ? Uni.createFrom().item(picked.ids())
                : pool.preparedQuery(FIRST_SHARES)
                        .execute(Tuple.of(readerId, picked.shares().toArray(Long[]::new)))
                        .map(IdRows::read)
                        .map(first -> {
                            Set<Long> others = new HashSet<>(picked.shares());
                            first.forEach(others::remove);
                            return picked.ids().stream()
                                    .filter(id -> !others.contains(id))
                                    .toList();
                        });
    }

    @Scheduled(every = "1h", identity = "follow-changes")
    Uni<Void> clear() {
        return pool.query("delete from follow_change where made_at < now() - interval '2 days'")
                .execute()
                .replaceWithVoid();
    }
}
