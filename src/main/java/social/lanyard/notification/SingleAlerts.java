package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.outbox.AlertKind;
import social.lanyard.support.Cursor;
import social.lanyard.support.NotFound;
import social.lanyard.support.Page;

/** The same alerts as {@link AlertList} reads, under the same rules, one at a time. */
@ApplicationScoped
public class SingleAlerts {
    /** $3 kinds, $4 the place in the list, $5 how many, $6 by whom or 0. */
    private static final String OLDER = """
            select a.id, a.kind, a.by_id, a.post_id, a.at, a.read_at is null as unread
              from alert a
             where a.account_id = $1 and a.kind = any($3) and a.id < $4 and ($6::bigint = 0 or a.by_id = $6::bigint) and {heard}
             order by a.id desc limit $5
            """.replace("{heard}", Heard.RULE);

    private static final String NEWER = OLDER.replace("a.id < $4", "a.id > $4").replace("a.id desc", "a.id");

    private final Pool pool;
    private final ChoiceShelf choices;
    private final ToldPosts posts;
    private final Clock clock;

    SingleAlerts(Pool pool, ChoiceShelf choices, ToldPosts posts, Clock clock) {
        this.pool = pool;
        this.choices = choices;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * A page, newest first. Where posts cannot be seen any more it is shorter.
     *
     * @param kinds those that the asker understands
     * @param byId only from this account, or 0 for all
     */
    public Uni<Page<SingleAlert>> page(long viewerId, Collection<AlertKind> kinds, long byId, Cursor cursor) {
        return choices.of(viewerId)
                .chain(chosen -> read(viewerId, wanted(chosen, kinds), byId, cursor))
                .map(rows -> Page.of(rows, cursor.limit(), SingleAlert::id))
                .map(page -> cursor.upwards() ? upwards(page) : page)
                .chain(page ->
                        visible(viewerId, page.items()).map(items -> new Page<>(items, page.older(), page.newer())));
    }

    /** @throws NotFound when there is none of this id for this person, now */
    public Uni<SingleAlert> one(long viewerId, Collection<AlertKind> kinds, long id) {
        if (id == Long.MAX_VALUE) {
            throw new NotFound();
        }
        return page(viewerId, kinds, 0, new Cursor(id + 1, null, 1))
                .map(page -> page.items().stream()
                        .filter(alert -> alert.id() == id)
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    private static String[] wanted(AlertChoices chosen, Collection<AlertKind> kinds) {
        return chosen.shown(null).stream()
                .filter(kinds::contains)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /** Read from below: the order is turned, and the neighbours lie on the ends of what is shown. */
    private static Page<SingleAlert> upwards(Page<SingleAlert> page) {
        List<SingleAlert> items = new ArrayList<>(page.items());
        Collections.reverse(items);
        return new Page<>(
                items,
                items.isEmpty() ? null : items.get(items.size() - 1).id(),
                items.isEmpty() ? null : items.get(0).id());
    }

    private Uni<List<SingleAlert>> read(long viewerId, String[] kinds, long byId, Cursor cursor) {
        return kinds.length == 0
                ? Uni.createFrom().item(List.of())
                : pool.preparedQuery(cursor.upwards() ? NEWER : OLDER)
                        .execute(Tuple.of(
                                viewerId,
                                clock.instant().atOffset(ZoneOffset.UTC),
                                kinds,
                                cursor.upwards() ? cursor.minId() : Long.valueOf(cursor.below()),
                                cursor.limit() + 1,
                                byId))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(SingleAlert::of)
                                .toList());
    }

    private Uni<List<SingleAlert>> visible(long viewerId, List<SingleAlert> alerts) {
        return posts.among(viewerId, alerts.stream().map(SingleAlert::postId).toList())
                .map(seen -> alerts.stream()
                        .filter(alert -> alert.postId() == null || seen.contains(alert.postId()))
                        .toList());
    }
}
