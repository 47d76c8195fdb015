package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;

/**
 * Picks what topics and series bring into a reader's home: public posts with a followed topic that answer nothing, and the
 * stories of followed series. It looks in windows of time, as for accounts, and no further than these filled the page.
 */
@ApplicationScoped
class SubjectCandidates {
    /** Each topic and each series gives its nearest ones from an index; what follows sorts at most a few thousand ids. */
    private static final String STATEMENT = """
            select found.id, found.tag, s.*
              from (
                select distinct on (every.id) every.id, every.tag, every.series_id
                  from (
                    select t.id, f.tag, null::bigint as series_id
                      from topic_follow f
                     cross join lateral (
                           select pt.post_id as id
                             from post_tag pt
                             join post p on p.id = pt.post_id and p.deleted_at is null and p.visibility = 0
                                            and p.reply_to_id is null and p.reblog_of_id is null
                            where pt.tag = f.tag and pt.post_id >= $2 and pt.post_id < $3
                            order by pt.post_id {order} limit $4) t
                     where f.account_id = $1
                    union all
                    select sp.id, null, f.series_id
                      from series_follow f
                     cross join lateral (
                           select part.post_id as id
                             from series_part part
                            where part.series_id = f.series_id and part.post_id >= $2 and part.post_id < $3
                            order by part.post_id {order} limit $4) sp
                     where f.account_id = $1) every
                 order by every.id {order}, every.series_id, every.tag
                 limit $4) found
              left join lateral (
                   select one.id as series_id, one.title, one.slug, a.handle
                     from series one join account a on a.id = one.author_id
                    where one.id = found.series_id limit 1) s on true
             order by found.id {order}
            """;

    private static final String DOWNWARDS = STATEMENT.replace("{order}", "desc");
    private static final String UPWARDS = STATEMENT.replace("{order}", "asc");

    /** How many topics and series the reader $1 follows. */
    static final String COUNT = "((select count(*) from topic_follow where account_id = $1)"
            + " + (select count(*) from series_follow where account_id = $1))::integer";

    /** The statement for one direction of reading. */
    static String statement(boolean upwards) {
        return upwards ? UPWARDS : DOWNWARDS;
    }

    private final Pool pool;
    private final Clock clock;

    SubjectCandidates(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * What was found, in the order of reading.
     *
     * @param why what brought each of them
     */
    record Found(Candidates candidates, Map<Long, Subject> why) {}

    /**
     * @param near what the accounts that the reader follows gave for the same page
     */
    Uni<Found> of(long readerId, Cursor cursor, Near near) {
        Uni<Integer> many = near.subjects() == Near.NOT_COUNTED
                ? count(readerId)
                : Uni.createFrom().item(near.subjects());
        return many.chain(subjects -> subjects == 0
                ? Uni.createFrom().item(new Found(Candidates.NONE, Map.of()))
                : found(readerId, cursor, near.posts(), subjects));
    }

    /** Most people follow none, and their home shall cost no more than that. */
    private Uni<Integer> count(long readerId) {
        return pool.preparedQuery("""
                        select {many}
                        """.replace("{many}", COUNT))
                .execute(Tuple.of(readerId))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** The first look goes as far as if so many people were followed. */
    private Uni<Found> found(long readerId, Cursor cursor, Candidates near, int subjects) {
        long now = Ids.at(clock.instant().plus(HomePull.AHEAD));
        Map<Long, Subject> why = new HashMap<>();
        return search(readerId, HomeSearch.begin(cursor, now, new Hint(subjects, 0), near.reach(cursor)), why)
                .map(search -> new Found(search.candidates(), why));
    }

    private Uni<HomeSearch> search(long readerId, HomeSearch search, Map<Long, Subject> why) {
        return search.isOver()
                ? Uni.createFrom().item(search)
                : look(readerId, search, why).chain(further -> search(readerId, further, why));
    }

    private Uni<HomeSearch> look(long readerId, HomeSearch search, Map<Long, Subject> why) {
        Window window = search.window();
        return pool.preparedQuery(statement(search.upwards()))
                .execute(Tuple.of(readerId, window.low(), window.high(), search.missing()))
                .invoke(rows -> rows.forEach(row -> why.put(row.getLong("id"), Subject.of(row))))
                .map(rows -> search.found(IdRows.read(rows)));
    }
}
