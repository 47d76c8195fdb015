package social.lanyard.api;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.support.NotFound;
import social.lanyard.web.Viewer;

/** The thread around a status. What may be shown of it is decided by {@link PostCards} alone. */
@ApplicationScoped
class ApiThreads {
    /** Most statuses above or below that are given. */
    private static final int MOST = 100;

    private final Pool pool;
    private final PostCards cards;
    private final ApiStatuses statuses;

    ApiThreads(Pool pool, PostCards cards, ApiStatuses statuses) {
        this.pool = pool;
        this.cards = cards;
        this.statuses = statuses;
    }

    Uni<ApiContext> around(Viewer viewer, long id) {
        return cards.visible(viewer.accountId(), List.of(id))
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new))
                .chain(() -> above(id).chain(ids -> shown(viewer, ids)))
                .chain(ancestors -> below(id)
                        .chain(ids -> shown(viewer, ids))
                        .map(descendants -> new ApiContext(ancestors, descendants)));
    }

    private Uni<List<ApiStatus>> shown(Viewer viewer, List<Long> ids) {
        return cards.inThread(viewer.accountId(), ids)
                .map(seen -> seen.stream()
                        .sorted(Comparator.comparingLong(PostCard::id))
                        .toList())
                .chain(statuses::of);
    }

    private Uni<List<Long>> above(long id) {
        return ids("""
                with recursive above as (
                  select id, reply_to_id, 0 as depth from post where id = $1
                  union all
                  select p.id, p.reply_to_id, a.depth + 1 from post p join above a on p.id = a.reply_to_id
                   where a.depth < $2)
                select id from above where depth > 0 order by id
                """, id);
    }

    private Uni<List<Long>> below(long id) {
        return ids("""
                with recursive below as (
                  select id, 1 as depth from post where reply_to_id = $1
                  union all
                  select p.id, b.depth + 1 from post p join below b on p.reply_to_id = b.id where b.depth < 50)
                select id from below order by id limit $2
                """, id);
    }

    private Uni<List<Long>> ids(String sql, long id) {
        return pool.preparedQuery(sql).execute(Tuple.of(id, MOST)).map(rows -> {
            List<Long> ids = new ArrayList<>();
            for (Row row : rows) {
                ids.add(row.getLong("id"));
            }
            return ids;
        });
    }
}
