package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import social.lanyard.outbox.AlertKind;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/**
 * Reads alerts for the person whom they tell. Blocks, mutes, closed accounts, the visibility of posts and the person's own
 * choices are asked here at each reading, so what narrowed since is not told any more.
 */
@ApplicationScoped
public class AlertList {
    /** So many alerts are looked at for one page. */
    static final int WINDOW = 1_000;

    /** The number beside the bell goes no further. */
    static final int MOST_COUNTED = 99;

    /** $3 kinds, $4 the place in the list, $5 how many bundles. A bundle that began above that place is not begun again. */
    private static final String BUNDLES = """
            with recent as (
              select a.id, a.kind, a.bundle, a.by_id, a.post_id, a.other_id, a.read_at is null as unread
                from alert a
               where a.account_id = $1 and a.kind = any($3) and a.id < $4 and {heard}
                 and ($4 = {end} or not exists (
                      select 1 from alert n where n.account_id = $1 and n.bundle = a.bundle and n.id >= $4))
               order by a.id desc limit {window})
            select bundle, min(kind) as kind, max(id) as newest, min(post_id) as post_id, max(other_id) as other_id,
                   count(*)::int as count, bool_or(unread) as unread, (array_agg(by_id order by id desc))[1:{named}] as by_ids
              from recent group by bundle order by newest desc limit $5
            """.replace("{heard}", Heard.RULE)
            .replace("{end}", Long.toString(Long.MAX_VALUE))
            .replace("{window}", Integer.toString(WINDOW))
            .replace("{named}", Integer.toString(Bundle.MOST_NAMED));

    private static final String UNREAD = BUNDLES.replace("a.id < $4", "a.id < $4 and a.read_at is null");

    /** $3 the alert. */
    private static final String NEWS = """
            select a.bundle, a.kind, a.id as newest, a.post_id, a.other_id, 1 as count, true as unread,
                   array[a.by_id] as by_ids
              from alert a
             where a.account_id = $1 and a.id = $3 and a.read_at is null and {heard}
               and not exists (select 1 from alert n
                                where n.account_id = $1 and n.bundle = a.bundle and n.id < $3 and n.read_at is null)
            """.replace("{heard}", Heard.RULE);

    private final Pool pool;
    private final ChoiceShelf choices;
    private final PostCards cards;
    private final ToldPosts told;
    private final AlertPeople people;
    private final BadgeFacts facts;
    private final Clock clock;

    AlertList(
            Pool pool,
            ChoiceShelf choices,
            PostCards cards,
            ToldPosts told,
            AlertPeople people,
            BadgeFacts facts,
            Clock clock) {
        this.pool = pool;
        this.choices = choices;
        this.cards = cards;
        this.told = told;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param cursor read downwards; its place is the {@link AlertItem#newest} of the last item shown */
    Uni<Page<AlertItem>> page(long viewerId, List<AlertKind> kinds, Cursor cursor) {
        return bundles(BUNDLES, viewerId, kinds, cursor.below(), cursor.limit() + 1)
                .map(found -> Page.of(found, cursor.limit(), Bundle::newest))
                .chain(page ->
                        items(viewerId, page.items()).map(items -> new Page<>(items, page.older(), page.newer())));
    }

    /** The same for programs: those of these kinds that the person wants to be told. */
    public Uni<Page<AlertItem>> chosen(long viewerId, Collection<AlertKind> kinds, Cursor cursor) {
        return choices.of(viewerId)
                .map(chosen ->
                        chosen.shown(null).stream().filter(kinds::contains).toList())
                .chain(wanted -> page(viewerId, wanted, cursor));
    }

    /** What came since a moment and was not read, for the mail about alerts. */
    Uni<List<AlertItem>> unreadSince(long viewerId, List<AlertKind> kinds, long sinceId, int most) {
        return bundles(UNREAD, viewerId, kinds, Long.MAX_VALUE, most)
                .map(found -> found.stream()
                        .filter(bundle -> bundle.newest() > sinceId)
                        .toList())
                .chain(found -> items(viewerId, found));
    }

    private Uni<List<Bundle>> bundles(String statement, long viewerId, List<AlertKind> kinds, long below, int most) {
        return kinds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.preparedQuery(statement)
                        .execute(Tuple.of(viewerId, now(), names(kinds), below, most))
                        .map(rows -> rows(rows).map(Bundle::of).toList());
    }

    /** How many bundles hold something that was not read, at most {@link #MOST_COUNTED}. */
    Uni<Integer> unread(long viewerId, List<AlertKind> kinds) {
        return bundles(UNREAD, viewerId, kinds, Long.MAX_VALUE, MOST_COUNTED)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(0)
                        : facts.of(viewerId, found)
                                .chain(known -> told.among(viewerId, posts(found))
                                        .map(seen -> (int) found.stream()
                                                .filter(bundle -> tells(bundle, seen, known.keySet()))
                                                .count())));
    }

    private static boolean tells(Bundle bundle, Set<Long> seen, Set<String> known) {
        return Matter.of(bundle.kind()) == Matter.BADGE
                ? known.contains(bundle.key())
                : bundle.postId() == null || seen.contains(bundle.postId());
    }

    private static List<Long> posts(List<Bundle> bundles) {
        return bundles.stream().map(Bundle::postId).toList();
    }

    /**
     * Whether an alert still tells its reader something: it reaches them, its post can be seen, and nothing that is told
     * together with it waits unread already.
     */
    Uni<Boolean> isNews(long accountId, long alertId) {
        return pool.preparedQuery(NEWS)
                .execute(Tuple.of(accountId, now(), alertId))
                .map(rows -> rows(rows).map(Bundle::of).toList())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : facts.of(accountId, found)
                                .chain(known -> told.among(accountId, posts(found))
                                        .map(seen -> tells(found.get(0), seen, known.keySet()))));
    }

    private Uni<List<AlertItem>> items(long viewerId, List<Bundle> bundles) {
        return told.among(viewerId, posts(bundles))
                .chain(seen -> cards.visible(viewerId, List.copyOf(seen)))
                .map(Known::of)
                .chain(known -> cards.visible(viewerId, known.threadIds()).map(known::withThreads))
                .chain(known -> words(known.posts().values()).map(known::withWords))
                .chain(known -> people.of(named(bundles)).map(known::withPeople))
                .chain(known -> facts.of(viewerId, bundles).map(known::withFacts))
                .map(known -> known.items(bundles));
    }

    private static Set<Long> named(List<Bundle> bundles) {
        Set<Long> ids = new HashSet<>();
        bundles.forEach(bundle -> ids.addAll(bundle.by()));
        return ids;
    }

    /** The beginning of notes that may be shown without asking first. */
    private Uni<Map<Long, String>> words(Collection<PostCard> posts) {
        Long[] ids = posts.stream()
                .filter(post -> !post.story() && post.contentNote() == null)
                .map(PostCard::id)
                .toArray(Long[]::new);
        return ids.length == 0
                ? Uni.createFrom().item(Map.of())
                : pool.preparedQuery("select id, left(plain, 400) as words from post where id = any($1)")
                        .execute(Tuple.of((Object) ids))
                        .map(rows -> rows(rows)
                                .collect(Collectors.toMap(
                                        row -> row.getLong("id"), row -> Excerpt.of(row.getString("words")))));
    }

    private static Stream<Row> rows(RowSet<Row> set) {
        return StreamSupport.stream(set.spliterator(), false);
    }

    private static String[] names(Collection<AlertKind> kinds) {
        List<String> names = new ArrayList<>();
        kinds.forEach(kind -> names.add(kind.name()));
        return names.toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
