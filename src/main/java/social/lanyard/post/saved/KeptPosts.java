package social.lanyard.post.saved;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/**
 * Lists of what somebody did with posts, the last act first. What they may not see any more stays out; a page can therefore
 * be shorter than others, and its neighbours are found all the same.
 */
@ApplicationScoped
public class KeptPosts {
    private final Pool pool;
    private final PostCards cards;

    KeptPosts(Pool pool, PostCards cards) {
        this.pool = pool;
        this.cards = cards;
    }

    private record Kept(long place, long postId) {}

    /** The pages' cursors are places in this list, not posts. */
    public Uni<Page<PostCard>> of(long accountId, KeptIn list, Cursor cursor) {
        long from = cursor.upwards() ? cursor.minId() : cursor.below();
        return pool.preparedQuery(list.sql(cursor.upwards()))
                .execute(Tuple.of(accountId, from, cursor.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Kept(row.getLong("place"), row.getLong("post_id")))
                        .toList())
                .map(rows -> page(rows, cursor))
                .chain(page -> shown(accountId, page));
    }

    private static Page<Kept> page(List<Kept> rows, Cursor cursor) {
        if (!cursor.upwards()) {
            return Page.of(rows, cursor.limit(), Kept::place);
        }
        List<Kept> near = rows.stream()
                .limit(cursor.limit())
                .sorted(Comparator.comparingLong(Kept::place).reversed())
                .toList();
        return near.isEmpty()
                ? new Page<>(List.of(), cursor.minId() + 1, cursor.minId())
                : new Page<>(
                        near, near.get(near.size() - 1).place(), near.get(0).place());
    }

    private Uni<Page<PostCard>> shown(long accountId, Page<Kept> page) {
        List<Long> ids = page.items().stream().map(Kept::postId).toList();
        return cards.visible(accountId, ids).map(seen -> {
            Map<Long, PostCard> found = seen.stream().collect(Collectors.toMap(PostCard::id, Function.identity()));
            return new Page<>(
                    ids.stream().map(found::get).filter(Objects::nonNull).toList(), page.older(), page.newer());
        });
    }
}
