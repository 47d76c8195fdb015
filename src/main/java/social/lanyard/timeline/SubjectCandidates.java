package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.support.Cursor;

/**
 * Picks what topics and series bring into a reader's home: public posts with a followed topic that answer nothing, and the
 * stories of followed series. It looks no further than the accounts that the reader follows already filled the page.
 */
@ApplicationScoped
class SubjectCandidates {
    /** Each topic and each series gives its nearest ones from an index; what follows sorts at most a few thousand ids. */
    private static final String STATEMENT = """
            select found.id, found.tag, s.id as series_id, s.title, s.slug, a.handle
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
              left join series s on s.id = found.series_id
              left join account a on a.id = s.author_id
             order by found.id {order}
            """;

    private static final String DOWNWARDS = STATEMENT.replace("{order}", "desc");
    private static final String UPWARDS = STATEMENT.replace("{order}", "asc");

    private final Pool pool;

    SubjectCandidates(Pool pool) {
        this.pool = pool;
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
    Uni<Found> of(long readerId, Cursor cursor, Candidates near) {
        Window window = near.reach(cursor);
        return pool.preparedQuery(cursor.upwards() ? UPWARDS : DOWNWARDS)
                .execute(Tuple.of(readerId, window.low(), window.high(), Candidates.wanted(cursor)))
                .map(rows -> {
                    Map<Long, Subject> why = new LinkedHashMap<>();
                    for (Row row : rows) {
                        why.put(row.getLong("id"), Subject.of(row));
                    }
                    return new Found(Candidates.of(List.copyOf(why.keySet()), cursor), why);
                });
    }
}
