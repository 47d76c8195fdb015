package social.lanyard.live;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import social.lanyard.support.Ids;

/**
 * Finds which posts came to stand between two moments. It says nothing about who may see them. A lower id that was
 * committed later is found all the same, and nothing is found twice.
 */
@ApplicationScoped
class Arrivals {
    /** More at once are not told one by one. */
    static final int MOST = 1_000;

    /** What waited longer than this before it came to stand is no news any more. */
    private static final Duration OLDEST = Duration.ofDays(1);

    private static final String ROW =
            "p.id, p.author_id, p.thread_id, p.kind = 0 as story, p.reply_to_id is null and p.reblog_of_id is null as alone,"
                    + " p.visibility = 0 and p.reply_to_id is null and p.reblog_of_id is null as open,"
                    + " array(select t.tag from post_tag t where t.post_id = p.id) as topics,"
                    + " array(select f.organisation_id from post_facet f where f.post_id = p.id) as confirmed_by";

    /** Walks along the index of transactions, of which only the last few can be. */
    private static final String NOT_SEEN_BEFORE = """
            p.made_in >= pg_snapshot_xmin($1::text::pg_snapshot)
            and not pg_visible_in_snapshot(p.made_in, $1::text::pg_snapshot)
            and p.id > $2 and p.deleted_at is null""";

    private static final String SEEN_NOW =
            "(p.made_in is null or pg_visible_in_snapshot(p.made_in, $1::text::pg_snapshot))";

    private static final String NOW = "select pg_current_snapshot()::text as moment";

    private static final String SINCE = "with now as materialized (" + NOW + ") select now.moment, found.* from now"
            + " left join lateral (select " + ROW + " from post p where " + NOT_SEEN_BEFORE
            + " order by p.made_in limit $3) found on true order by found.id";

    private static final String BETWEEN = "select found.* from (select " + ROW + " from post p where " + NOT_SEEN_BEFORE
            + " and pg_visible_in_snapshot(p.made_in, $3::text::pg_snapshot) order by p.made_in limit $4) found"
            + " order by found.id";

    private static final String AFTER = "select " + ROW + " from post p where p.id > $2 and p.deleted_at is null and "
            + SEEN_NOW + " order by p.id limit $3";

    private static final String BELOW = "select " + ROW + " from post p where p.thread_id = $4 and p.id > $2"
            + " and p.deleted_at is null and " + SEEN_NOW + " order by p.id limit $3";

    private final Pool pool;
    private final Clock clock;

    Arrivals(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * What came up to a moment.
     *
     * @param posts the lowest id first; meaningless where there were too many
     */
    record Batch(Moment moment, List<Arrival> posts, boolean tooMany) {
        private static Batch of(Moment moment, List<Arrival> posts) {
            return new Batch(moment, posts, posts.size() > MOST);
        }
    }

    /** What came to stand since this moment, and the moment up to which that holds. */
    Uni<Batch> since(Moment from) {
        return pool.preparedQuery(SINCE)
                .execute(Tuple.of(from.text(), oldest(), MOST + 1))
                .map(rows -> Batch.of(new Moment(rows.iterator().next().getString("moment")), arrivals(rows)));
    }

    /** The moment, with nothing before it. */
    Uni<Batch> now() {
        return pool.preparedQuery(NOW)
                .execute()
                .map(rows -> new Batch(new Moment(rows.iterator().next().getString("moment")), List.of(), false));
    }

    /** What came to stand between two moments. */
    Uni<Batch> between(Moment from, Moment to) {
        return pool.preparedQuery(BETWEEN)
                .execute(Tuple.of(from.text(), oldest(), to.text(), MOST + 1))
                .map(rows -> Batch.of(to, arrivals(rows)));
    }

    /** What has a higher id than this one, up to a moment. */
    Uni<Batch> after(long id, Moment to) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(to.text(), id, MOST + 1))
                .map(rows -> Batch.of(to, arrivals(rows)));
    }

    /** The same, of what stands below one post. */
    Uni<Batch> below(long thread, long id, Moment to) {
        return pool.preparedQuery(BELOW)
                .execute(Tuple.of(to.text(), id, MOST + 1, thread))
                .map(rows -> Batch.of(to, arrivals(rows)));
    }

    private long oldest() {
        return Ids.at(clock.instant().minus(OLDEST));
    }

    private static List<Arrival> arrivals(RowSet<Row> rows) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Row row : rows) {
            if (row.getLong("id") != null) {
                Long thread = row.getLong("thread_id");
                arrivals.add(new Arrival(
                        row.getLong("id"),
                        row.getLong("author_id"),
                        thread == null ? 0 : thread,
                        row.getBoolean("alone"),
                        row.getBoolean("open"),
                        row.getBoolean("story"),
                        new HashSet<>(Arrays.asList(row.getArrayOfStrings("topics"))),
                        new HashSet<>(Arrays.asList(row.getArrayOfLongs("confirmed_by")))));
            }
        }
        return List.copyOf(arrivals);
    }
}
