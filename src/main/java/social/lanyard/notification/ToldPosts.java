package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import social.lanyard.follow.filter.Caught;
import social.lanyard.follow.filter.Filters;
import social.lanyard.follow.filter.Place;
import social.lanyard.follow.filter.Sieve;
import social.lanyard.post.PostCards;

/** Of which posts somebody may be told now: what they can see, and no filter of theirs catches among alerts. */
@ApplicationScoped
class ToldPosts {
    private final Pool pool;
    private final PostCards cards;
    private final Filters filters;

    ToldPosts(Pool pool, PostCards cards, Filters filters) {
        this.pool = pool;
        this.cards = cards;
        this.filters = filters;
    }

    /** Those of the posts that may be told; missing ids are passed over. */
    Uni<Set<Long>> among(long viewerId, Collection<Long> posts) {
        List<Long> ids = posts.stream().filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : cards.seen(viewerId, ids).chain(seen -> sifted(viewerId, seen));
    }

    private Uni<Set<Long>> sifted(long viewerId, Set<Long> seen) {
        return said(viewerId, seen)
                .chain(said -> said.isEmpty()
                        ? Uni.createFrom().item(seen)
                        : filters.sieve(viewerId, Place.NOTIFICATIONS).map(sieve -> left(seen, said, sieve)));
    }

    private static Set<Long> left(Set<Long> seen, Map<Long, String> said, Sieve sieve) {
        Set<Long> left = new HashSet<>(seen);
        left.removeIf(id -> {
            Caught caught = sieve.catches(said.get(id));
            return caught != null && caught.hides();
        });
        return left;
    }

    /** What others wrote, for those who have filters; of nobody else anything is read. */
    private Uni<Map<Long, String>> said(long viewerId, Set<Long> seen) {
        return pool.preparedQuery("""
                        select p.id, concat_ws(' ', p.title, p.standfirst, p.content_note, p.plain) as said from post p
                         where p.id = any($2) and p.author_id <> $1
                           and exists (select 1 from word_filter w where w.account_id = $1)
                        """)
                .execute(Tuple.of(viewerId, seen.toArray(Long[]::new)))
                .map(ToldPosts::texts);
    }

    private static Map<Long, String> texts(RowSet<Row> rows) {
        Map<Long, String> said = new HashMap<>();
        rows.forEach(row -> said.put(row.getLong("id"), row.getString("said")));
        return said;
    }
}
