package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import social.lanyard.follow.filter.Caught;
import social.lanyard.follow.filter.Filters;
import social.lanyard.follow.filter.Place;
import social.lanyard.follow.filter.Sieve;
import social.lanyard.post.PostCards;

/** Of which posts somebody may be told now: what they can see, in no conversation that they
 * hid, and no filter of theirs catches among alerts. */
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
        return read(viewerId, seen)
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(seen)
                        : filters.sieve(viewerId, Place.NOTIFICATIONS).map(sieve -> left(seen, rows, sieve)));
    }

    private static Set<Long> left(Set<Long> seen, List<Row> rows, Sieve sieve) {
        Set<Long> left = new HashSet<>(seen);
        rows.stream()
                .filter(row -> row.getBoolean("quiet") || hides(sieve.catches(row.getString("said"))))
                .forEach(row -> left.remove(row.getLong("id")));
        return left;
    }

    private static boolean hides(Caught caught) {
        return caught != null && caught.hides();
    }

    /** Posts of conversations that the viewer hid, and what others wrote for those who have filters; mostly none. */
    private Uni<List<Row>> read(long viewerId, Set<Long> seen) {
        return pool.preparedQuery("""
                        select p.id, q.quiet,
                               case when q.sifts then concat_ws(' ', p.title, p.standfirst, p.content_note, p.plain) end
                                 as said
                          from post p
                          cross join lateral (
                            select exists (select 1 from hidden_thread t
                                            where t.account_id = $1 and t.thread_id = coalesce(p.thread_id, p.id)) as quiet,
                                   p.author_id <> $1
                                     and exists (select 1 from word_filter w where w.account_id = $1) as sifts) q
                         where p.id = any($2) and (q.quiet or q.sifts)
                        """)
                .execute(Tuple.of(viewerId, seen.toArray(Long[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }
}
