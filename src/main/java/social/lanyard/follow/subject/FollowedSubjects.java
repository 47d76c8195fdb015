package social.lanyard.follow.subject;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Which topics and series a person follows. Nobody but that person is told. */
@ApplicationScoped
public class FollowedSubjects {
    private final Pool pool;

    FollowedSubjects(Pool pool) {
        this.pool = pool;
    }

    /** Whether somebody follows a topic; a visitor, who is 0, follows none. */
    public Uni<Boolean> topic(long accountId, String tag) {
        return accountId == 0
                ? Uni.createFrom().item(false)
                : asked(
                        "select exists (select 1 from topic_follow where account_id = $1 and tag = $2)",
                        Tuple.of(accountId, tag));
    }

    /** Whether somebody follows a series; a visitor, who is 0, follows none. */
    public Uni<Boolean> series(long accountId, long seriesId) {
        return accountId == 0
                ? Uni.createFrom().item(false)
                : asked(
                        "select exists (select 1 from series_follow where account_id = $1 and series_id = $2)",
                        Tuple.of(accountId, seriesId));
    }

    private Uni<Boolean> asked(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Up to {@code limit} topics behind one, by name; an empty text is the beginning. Compared byte by byte. */
    public Uni<List<FollowedTopic>> topics(long accountId, String after, int limit) {
        return pool.preparedQuery("""
                        select tag, created_at from topic_follow
                         where account_id = $1 and tag collate "C" > $2 order by tag collate "C" limit $3
                        """)
                .execute(Tuple.of(accountId, after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FollowedTopic::of)
                        .toList());
    }

    /** The ids of the series that somebody follows, the newest series first. */
    public Uni<Page<Long>> series(long accountId, Cursor cursor) {
        return pool.preparedQuery("""
                        select series_id from series_follow
                         where account_id = $1 and series_id < $2 order by series_id desc limit $3
                        """)
                .execute(Tuple.of(accountId, cursor.below(), cursor.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FollowedSubjects::id)
                        .toList())
                .map(ids -> Page.of(ids, cursor.limit(), Function.identity()));
    }

    private static Long id(Row row) {
        return row.getLong(0);
    }
}
