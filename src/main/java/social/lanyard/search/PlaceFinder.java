package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import social.lanyard.support.Cursor;
import social.lanyard.support.Refusal;

/**
 * Finds posts, the newest first, without ever sorting all that hold a common word. It looks through a few of the nearest
 * posts one by one; where many of them hold what is looked for, it goes on like that until the page is full, and where few
 * do, it asks the index, which then has few to sort.
 */
@ApplicationScoped
class PlaceFinder {
    /** Looked through at first: enough to tell what is common. */
    static final int SAMPLE = 500;

    /** Never looked through one by one, however many there are. */
    private static final int MOST = 20_000;

    /** Of a smaller table one is as quick as the other. */
    private static final long SMALL = 500_000;

    /** So many of the sample make it worth going on. */
    private static final int COMMON = 2;

    private static final double SLACK = 1.5;

    /** $1 from here on, $2 below this, $3 how many. */
    private static final String WALK = """
            select coalesce(array_agg(f.post_id order by f.post_id {order}) filter (where {condition}), '{}') as hits,
                   count(*)::integer as looked, {last}(f.post_id) as last,
                   (select c.reltuples::bigint from pg_class c where c.oid = 'public.found_post'::regclass) as size
              from (select post_id, marks, words, exact from found_post
                     where post_id >= $1 and post_id < $2 order by post_id {order} limit $3) f
            """;

    /** The sum keeps the planner from walking the whole table in the order of its key in the hope of an early end. */
    private static final String INDEX = """
            select f.post_id from found_post f
             where f.post_id >= $1 and f.post_id < $2 and {condition}
             order by f.post_id + 0 {order} limit $3
            """;

    private final Pool pool;

    PlaceFinder(Pool pool) {
        this.pool = pool;
    }

    /** What was looked through, and how far. */
    private record Look(List<Long> hits, int looked, Long last, long size) {
        static Look of(Row row) {
            return new Look(
                    Arrays.asList(row.getArrayOfLongs("hits")),
                    row.getInteger("looked"),
                    row.getLong("last"),
                    row.getLong("size"));
        }
    }

    private record Span(long low, long high, boolean up) {
        Span behind(long last) {
            return up ? new Span(last + 1, high, true) : new Span(low, last, false);
        }
    }

    Uni<Places> find(Terms terms, Cursor cursor) {
        int wanted = Places.wanted(cursor);
        Narrowed bounds = terms.narrowed();
        Span span = cursor.upwards()
                ? new Span(Math.max(bounds.low(), after(cursor.minId())), bounds.high(), true)
                : new Span(bounds.low(), Math.min(bounds.high(), cursor.below()), false);
        return walk(terms, span, SAMPLE).chain(look -> further(terms, span, look, SAMPLE, wanted));
    }

    private static long after(long id) {
        return id == Long.MAX_VALUE ? id : id + 1;
    }

    private Uni<Places> further(Terms terms, Span span, Look look, int asked, int wanted) {
        if (look.hits().size() >= wanted) {
            return found(new Places(look.hits().subList(0, wanted), false));
        }
        Places so = new Places(look.hits(), look.looked() < asked);
        if (so.complete()) {
            return found(so);
        }
        Span rest = span.behind(look.last());
        int missing = wanted - look.hits().size();
        int more = more(look, missing);
        return more > 0
                ? walk(terms, rest, more)
                        .chain(next -> onward(terms, rest, next, more, missing))
                        .map(so::and)
                : index(terms, rest, missing).map(so::and);
    }

    /** After the second look there is no third: what the first promised and this did not hold, the index finds. */
    private Uni<Places> onward(Terms terms, Span span, Look look, int asked, int wanted) {
        if (look.hits().size() >= wanted) {
            return found(new Places(look.hits().subList(0, wanted), false));
        }
        Places so = new Places(look.hits(), look.looked() < asked);
        return so.complete()
                ? found(so)
                : index(terms, span.behind(look.last()), wanted - look.hits().size())
                        .map(so::and);
    }

    private static Uni<Places> found(Places places) {
        return Uni.createFrom().item(places);
    }

    /**
     * How many to look through for the rest of the page, or 0 where the index is quicker. Walking costs as many rows as lie
     * between the hits; the index fetches every hit there is. Both cost about the same for each row.
     *
     * @param size how many posts there are, about
     */
    static int more(int hits, int looked, int missing, long size) {
        if (hits < COMMON) {
            return 0;
        }
        double needed = (double) missing * looked / hits;
        double fetched = (double) Math.max(size, SMALL) * hits / looked;
        return needed > fetched || needed * SLACK > MOST ? 0 : (int) Math.ceil(needed * SLACK);
    }

    private static int more(Look look, int missing) {
        return more(look.hits().size(), look.looked(), missing, look.size());
    }

    private Uni<Look> walk(Terms terms, Span span, int rows) {
        return pool.preparedQuery(statement(WALK, terms, span.up()))
                .execute(tuple(terms, span, rows))
                .map(found -> Look.of(found.iterator().next()));
    }

    private Uni<Places> index(Terms terms, Span span, int wanted) {
        return pool.preparedQuery(statement(INDEX, terms, span.up()))
                .execute(tuple(terms, span, wanted))
                .map(rows -> {
                    List<Long> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getLong("post_id")));
                    return new Places(ids, ids.size() < wanted);
                })
                .onFailure(PlaceFinder::tookTooLong)
                .transform(failure -> new Refusal(
                        "q", "These words are in too many texts to find where they stand together. Add a rarer word."));
    }

    /** The database stops a statement after some seconds; a phrase of words that are in every text can come to that. */
    private static boolean tookTooLong(Throwable failure) {
        return failure instanceof PgException stopped && "57014".equals(stopped.getSqlState());
    }

    private static Tuple tuple(Terms terms, Span span, int rows) {
        Tuple tuple = Tuple.of(span.low(), span.high(), rows);
        terms.values().forEach(tuple::addValue);
        return tuple;
    }

    /** The statement that walks, for whoever asks how it is planned. */
    static String walking(Terms terms, boolean up) {
        return statement(WALK, terms, up);
    }

    /** The statement that asks the index. */
    static String indexed(Terms terms, boolean up) {
        return statement(INDEX, terms, up);
    }

    private static String statement(String sql, Terms terms, boolean up) {
        return sql.replace("{condition}", terms.condition())
                .replace("{order}", up ? "asc" : "desc")
                .replace("{last}", up ? "max" : "min");
    }
}
