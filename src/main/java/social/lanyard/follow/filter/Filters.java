package social.lanyard.follow.filter;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.support.NotFound;

/** Reads what people do not want to meet. */
@ApplicationScoped
public class Filters {
    private static final String ROWS = """
            select f.id, f.account_id, f.title, f.places, f.hides, f.expires_at, w.id as word_id, w.word, w.whole
              from word_filter f left join filter_word w on w.filter_id = f.id
            """;

    private static final String READ = ROWS + " where f.account_id = $1 and ";

    private final Pool pool;
    private final Clock clock;

    Filters(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * What holds now in a place.
     *
     * @param place or null for any list of posts
     */
    public Uni<Sieve> sieve(long accountId, Place place) {
        int bits = place == null ? Place.HOME.bit() + Place.PUBLIC.bit() : place.bit();
        return pool.preparedQuery(READ + " f.places & $2::integer <> 0 and (f.expires_at is null or f.expires_at > $3)"
                        + " order by f.id, w.id")
                .execute(Tuple.of(accountId, bits, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(Filters::filters)
                .map(filters -> filters.isEmpty() ? Sieve.OPEN : new Sieve(filters));
    }

    /** What leaves posts out of one place now, of many accounts at once; those who have nothing of the kind are not in it. */
    public Uni<Map<Long, Sieve>> leavingOut(Collection<Long> accountIds, Place place) {
        return pool.preparedQuery(ROWS + " where f.account_id = any($1) and f.hides and f.places & $2::integer <> 0"
                        + " and (f.expires_at is null or f.expires_at > $3) order by f.account_id, f.id, w.id")
                .execute(Tuple.of(
                        accountIds.toArray(Long[]::new),
                        place.bit(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Map<Long, Map<Long, Filter>> filters = new LinkedHashMap<>();
                    for (Row row : rows) {
                        filters.computeIfAbsent(row.getLong("account_id"), id -> new LinkedHashMap<>())
                                .merge(row.getLong("id"), filter(row), Filters::joined);
                    }
                    Map<Long, Sieve> sieves = new HashMap<>();
                    filters.forEach((account, own) -> sieves.put(account, new Sieve(List.copyOf(own.values()))));
                    return sieves;
                });
    }

    /** All of one account, the newest first. */
    public Uni<List<Filter>> all(long accountId) {
        return pool.preparedQuery(READ + " (f.expires_at is null or f.expires_at > $2) order by f.id desc, w.id")
                .execute(Tuple.of(accountId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(Filters::filters);
    }

    /** @throws NotFound when it is not there, or is somebody else's */
    public Uni<Filter> one(long accountId, long id) {
        return pool.preparedQuery(READ + " f.id = $2 order by w.id")
                .execute(Tuple.of(accountId, id))
                .map(rows -> filters(rows).stream().findFirst().orElseThrow(NotFound::new));
    }

    /**
     * The filter that has this word.
     *
     * @throws NotFound when there is none, or it is somebody else's
     */
    public Uni<Filter> having(long accountId, long wordId) {
        return pool.preparedQuery(
                        READ + " f.id = (select k.filter_id from filter_word k where k.id = $2) order by w.id")
                .execute(Tuple.of(accountId, wordId))
                .map(rows -> filters(rows).stream().findFirst().orElseThrow(NotFound::new));
    }

    /** Takes away those whose time is over. Readers look at the time themselves, so nobody waits for it. */
    @Scheduled(every = "1h", delayed = "9m", identity = "filter-cleaning")
    Uni<Void> clean() {
        return pool.preparedQuery("delete from word_filter where expires_at < $1")
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static List<Filter> filters(RowSet<Row> rows) {
        Map<Long, Filter> filters = new LinkedHashMap<>();
        for (Row row : rows) {
            filters.merge(row.getLong("id"), filter(row), Filters::joined);
        }
        return new ArrayList<>(filters.values());
    }

    private static Filter joined(Filter one, Filter more) {
        List<Word> words = new ArrayList<>(one.words());
        words.addAll(more.words());
        return new Filter(one.id(), one.title(), one.places(), one.hides(), one.expiresAt(), words);
    }

    private static Filter filter(Row row) {
        OffsetDateTime ends = row.getOffsetDateTime("expires_at");
        Long word = row.getLong("word_id");
        return new Filter(
                row.getLong("id"),
                row.getString("title"),
                Place.of(row.getShort("places")),
                row.getBoolean("hides"),
                ends == null ? null : ends.toInstant(),
                word == null ? List.of() : List.of(new Word(word, row.getString("word"), row.getBoolean("whole"))));
    }
}
