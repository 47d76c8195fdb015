package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Who did what is told together, the newest first. */
@ApplicationScoped
class BundlePeople {
    /** $3 the bundle, $4 the place in it, $5 how many. */
    private static final String MEMBERS = """
            select a.id, a.by_id, a.post_id from alert a
             where a.account_id = $1 and a.bundle = $3 and a.id < $4 and {heard}
             order by a.id desc limit $5
            """.replace("{heard}", Heard.RULE);

    private final Pool pool;
    private final ToldPosts told;
    private final AlertPeople people;
    private final Clock clock;

    BundlePeople(Pool pool, ToldPosts told, AlertPeople people, Clock clock) {
        this.pool = pool;
        this.told = told;
        this.people = people;
        this.clock = clock;
    }

    /** One alert of the bundle. */
    private record Member(long id, long byId, Long postId) {
        static Member of(Row row) {
            return new Member(row.getLong("id"), row.getLong("by_id"), row.getLong("post_id"));
        }

        boolean told(Set<Long> posts) {
            return postId == null || posts.contains(postId);
        }
    }

    Uni<Page<AlertPerson>> page(long viewerId, String key, Cursor cursor) {
        return pool.preparedQuery(MEMBERS)
                .execute(Tuple.of(
                        viewerId, clock.instant().atOffset(ZoneOffset.UTC), key, cursor.below(), cursor.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Member::of)
                        .toList())
                .map(members -> Page.of(members, cursor.limit(), Member::id))
                .chain(page -> visible(viewerId, page))
                .chain(this::named);
    }

    private Uni<Page<Member>> visible(long viewerId, Page<Member> page) {
        return told.among(viewerId, page.items().stream().map(Member::postId).toList())
                .map(posts -> new Page<>(
                        page.items().stream()
                                .filter(member -> member.told(posts))
                                .toList(),
                        page.older(),
                        page.newer()));
    }

    private Uni<Page<AlertPerson>> named(Page<Member> page) {
        return people.of(page.items().stream().map(Member::byId).toList())
                .map(found -> new Page<>(
                        page.items().stream()
                                .map(member -> found.get(member.byId()))
                                .filter(Objects::nonNull)
                                .toList(),
                        page.older(),
                        page.newer()));
    }
}
