package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import social.lanyard.follow.filter.Caught;
import social.lanyard.follow.filter.Filters;
import social.lanyard.follow.filter.Place;
import social.lanyard.follow.filter.Sieve;
import social.lanyard.identity.Account;
import social.lanyard.organisation.Facets;

/**
 * Reads posts as a reader may see them. Whoever has candidates (a timeline, a search, a page) brings their ids here; this
 * one statement is the only authority on deletion, visibility, responses that wait, hidden people and closed accounts.
 */
@ApplicationScoped
public class PostCards {
    /** Most ids that are looked at in one call. */
    public static final int MOST = 200;

    /** Most ids of which only the visible ones are counted. */
    public static final int MOST_COUNTED = 2_000;

    private final Pool pool;
    private final Facets facets;
    private final Filters filters;
    private final Clock clock;

    PostCards(Pool pool, Facets facets, Filters filters, Clock clock) {
        this.pool = pool;
        this.facets = facets;
        this.filters = filters;
        this.clock = clock;
    }

    /**
     * Those of these posts that the viewer may see, newest first. Nothing says whether a missing one exists. What somebody
     * shared is not among them: {@link #listed} shows the original in its place.
     *
     * @param viewerId the reader's account, or 0 for a visitor
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> visible(long viewerId, List<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : read(CardStatements.VISIBLE, viewerId, bounded(ids));
    }

    /**
     * Those of these responses that wait, for a moderator who may let them through. Never for anybody else.
     *
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> waiting(long moderatorId, List<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : read(CardStatements.WAITING, moderatorId, bounded(ids));
    }

    /**
     * The same of posts and shares: a share stands as the original with {@link PostCard#sharedBy()}, where it was made.
     *
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> placed(long viewerId, List<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sifted(CardStatements.PLACED, viewerId, Place.ACCOUNT, bounded(ids));
    }

    /**
     * Those of these posts that belong into a list for this viewer, newest first: visible, and neither what the viewer muted nor of a conversation that the viewer hid. A share stands as the original.
     * Whatever gathers posts by itself asks this; what somebody opened on purpose asks {@link #visible}.
     *
     * @param viewerId the reader's account, or 0 for a visitor
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> listed(long viewerId, List<Long> ids) {
        return listed(viewerId, ids, null);
    }

    /**
     * The same in a place for which people can have filters of words.
     *
     * @param place or null for any list of posts
     */
    public Uni<List<PostCard>> listed(long viewerId, List<Long> ids, Place place) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sifted(CardStatements.LISTED, viewerId, place, bounded(ids));
    }

    /**
     * Some of what belongs into a list for a viewer, newest first.
     *
     * @param reach the candidates up to this one were looked at, itself included; null where all were
     */
    public record Nearest(List<PostCard> cards, Long reach) {}

    /**
     * The same as {@link #listed}, as far as a page needs: what lies behind is not read.
     *
     * @param most how many, the newest ones, or the oldest ones upwards; fewer only where there are no more
     */
    public Uni<Nearest> nearest(long viewerId, List<Long> ids, Place place, int most, boolean upwards) {
        if (ids.size() <= most) {
            return listed(viewerId, ids, place).map(cards -> new Nearest(cards, null));
        }
        return pool.preparedQuery(upwards ? CardStatements.OLDEST_LISTED : CardStatements.NEWEST_LISTED)
                .execute(asked(viewerId, bounded(ids)).addInteger(most))
                .map(PostCards::rows)
                .chain(rows -> rows.size() < most
                        ? sifted(viewerId, place, rows).map(cards -> new Nearest(cards, null))
                        : some(viewerId, ids, place, rows, upwards));
    }

    /** Where filters of words leave something out, what lies behind is needed after all. */
    private Uni<Nearest> some(long viewerId, List<Long> ids, Place place, List<Row> rows, boolean upwards) {
        long reach = rows.get(upwards ? 0 : rows.size() - 1).getLong("place");
        return sifted(viewerId, place, rows)
                .chain(cards -> cards.size() == rows.size()
                        ? Uni.createFrom().item(new Nearest(cards, reach))
                        : listed(viewerId, ids, place).map(all -> new Nearest(all, null)));
    }

    /**
     * What stands under an id that somebody opened or pressed on purpose: a post, or the original of a share.
     *
     * @param viewerId the reader's account, or 0 for a visitor
     */
    public Uni<Optional<PostCard>> meant(long viewerId, long id) {
        return read(CardStatements.PLACED, viewerId, List.of(id))
                .map(cards -> cards.stream().findFirst());
    }

    /**
     * Those of these responses that the viewer may see, without those by people whom the viewer muted, and less what the
     * viewer's filters leave out below posts.
     *
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> inThread(long viewerId, List<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sifted(CardStatements.THREAD, viewerId, Place.THREAD, bounded(ids));
    }

    private static List<Long> bounded(List<Long> ids) {
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("Ask for at most " + MOST + " posts at a time, not " + ids.size());
        }
        return ids;
    }

    /**
     * Which of these posts the viewer may see, for whoever only counts them.
     *
     * @param ids at most {@link #MOST_COUNTED}
     */
    public Uni<Set<Long>> seen(long viewerId, List<Long> ids) {
        if (ids.size() > MOST_COUNTED) {
            throw new IllegalArgumentException("Ask for at most " + MOST_COUNTED + " ids, not " + ids.size());
        }
        return ids.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : pool.preparedQuery(CardStatements.SEEN)
                        .execute(asked(viewerId, ids))
                        .map(rows -> rows(rows).stream()
                                .map(row -> row.getLong("id"))
                                .collect(Collectors.toSet()));
    }

    /**
     * Which posts each of many viewers may see, for whoever tells them of posts without showing any.
     *
     * @param asked ids by viewer, 0 for visitors; few enough that one statement answers quickly
     * @return those of them that may be seen; viewers who may see none are left out
     */
    public Uni<Map<Long, Set<Long>>> seenByEach(Map<Long, ? extends Collection<Long>> asked) {
        return readByEach(CardStatements.SEEN_BY_EACH, asked).map(rows -> byViewer(rows, row -> true));
    }

    /**
     * The same of those that belong into a list of each viewer, as in {@link #listed}; of a share, the id of the share.
     *
     * @param place where the viewers have the list
     */
    public Uni<Map<Long, Set<Long>>> listedForEach(Map<Long, ? extends Collection<Long>> asked, Place place) {
        return readByEach(CardStatements.LISTED_FOR_EACH, asked).chain(rows -> siftedForEach(rows, place));
    }

    /** The same of responses that stand below a post for each viewer, as in {@link #inThread}. */
    public Uni<Map<Long, Set<Long>>> inThreadForEach(Map<Long, ? extends Collection<Long>> asked) {
        return readByEach(CardStatements.THREAD_FOR_EACH, asked).chain(rows -> siftedForEach(rows, Place.THREAD));
    }

    private Uni<Map<Long, Set<Long>>> siftedForEach(List<Row> rows, Place place) {
        Set<Long> filtering = distinct(rows.stream().filter(row -> row.getBoolean("filtered")), "viewer");
        return filtering.isEmpty()
                ? Uni.createFrom().item(byViewer(rows, row -> true))
                : filters.leavingOut(filtering, place)
                        .chain(sieves -> plain(rows)
                                .map(said -> byViewer(
                                        rows,
                                        row -> !row.getBoolean("filtered")
                                                || !sieves.getOrDefault(row.getLong("viewer"), Sieve.OPEN)
                                                        .leavesOut(said.get(row.getLong("id"))))));
    }

    private Uni<List<Row>> readByEach(String statement, Map<Long, ? extends Collection<Long>> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Long> viewers = List.copyOf(asked.keySet());
        String[] ids = viewers.stream()
                .map(viewer -> asked.get(viewer).stream().map(String::valueOf).collect(Collectors.joining(",")))
                .toArray(String[]::new);
        return pool.preparedQuery(statement)
                .execute(Tuple.of(
                        viewers.toArray(Long[]::new), ids, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(PostCards::rows);
    }

    private static Map<Long, Set<Long>> byViewer(List<Row> rows, Predicate<Row> shown) {
        return rows.stream()
                .filter(shown)
                .collect(Collectors.groupingBy(
                        row -> row.getLong("viewer"),
                        Collectors.mapping(row -> row.getLong("place"), Collectors.toSet())));
    }

    private static Set<Long> distinct(Stream<Row> rows, String column) {
        return rows.map(row -> row.getLong(column)).collect(Collectors.toSet());
    }

    /** What filters look through, each text once however many filter it. */
    private Uni<Map<Long, String>> plain(List<Row> rows) {
        Set<Long> ids = distinct(rows.stream().filter(row -> row.getBoolean("filtered")), "id");
        return pool.preparedQuery("select id, concat_ws(' ', title, standfirst, content_note, plain) as said from post"
                        + " where id = any($1)")
                .execute(Tuple.of((Object) ids.toArray(Long[]::new)))
                .map(found -> rows(found).stream()
                        .collect(
                                Collectors.toMap(row -> row.getLong("id"), row -> Sieve.plain(row.getString("said")))));
    }

    /** A withdrawn post, without its words, if the viewer could read it while it stood; else nothing. */
    public Uni<Optional<PostCard>> withdrawn(long viewerId, long id) {
        return read(CardStatements.WITHDRAWN, viewerId, List.of(id))
                .map(cards -> cards.stream().findFirst());
    }

    /**
     * Those of these posts that were withdrawn, newest first and without their words, if the viewer could read them while
     * they stood.
     *
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> withdrawn(long viewerId, List<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : read(CardStatements.WITHDRAWN, viewerId, bounded(ids));
    }

    /** Without what the viewer's filters leave out; what they fold says so. Most people have none, and no query is made. */
    private Uni<List<PostCard>> sifted(String statement, long viewerId, Place place, List<Long> ids) {
        return pool.preparedQuery(statement)
                .execute(asked(viewerId, ids))
                .map(PostCards::rows)
                .chain(rows -> sifted(viewerId, place, rows));
    }

    private Uni<List<PostCard>> sifted(long viewerId, Place place, List<Row> rows) {
        return rows.stream().allMatch(row -> row.getString("said") == null)
                ? whole(viewerId, rows)
                : filters.sieve(viewerId, place).chain(sieve -> sifted(viewerId, rows, sieve));
    }

    private Uni<List<PostCard>> sifted(long viewerId, List<Row> rows, Sieve sieve) {
        Map<Long, Caught> caught = new HashMap<>();
        for (Row row : rows) {
            Caught found = sieve.catches(row.getString("said"));
            if (found != null) {
                caught.put(row.getLong("place"), found);
            }
        }
        List<Row> left = rows.stream()
                .filter(row -> {
                    Caught found = caught.get(row.getLong("place"));
                    return found == null || !found.hides();
                })
                .toList();
        return whole(viewerId, left)
                .map(cards -> cards.stream()
                        .map(card -> card.behind(caught.get(card.place())))
                        .toList());
    }

    private Uni<List<PostCard>> read(String statement, long viewerId, List<Long> ids) {
        return pool.preparedQuery(statement)
                .execute(asked(viewerId, ids))
                .map(PostCards::rows)
                .chain(rows -> whole(viewerId, rows));
    }

    private Tuple asked(long viewerId, List<Long> ids) {
        return Tuple.of(viewerId, ids.toArray(Long[]::new), clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static List<Row> rows(RowSet<Row> set) {
        return StreamSupport.stream(set.spliterator(), false).toList();
    }

    private Uni<List<PostCard>> whole(long viewerId, List<Row> rows) {
        Map<Long, Long> quoted = new HashMap<>();
        for (Row row : rows) {
            if (row.getLong("quoted_id") != null) {
                quoted.put(row.getLong("id"), row.getLong("quoted_id"));
            }
        }
        return withClaims(viewerId, rows)
                .chain(cards -> quoted.isEmpty()
                        ? Uni.createFrom().item(cards)
                        : opened(viewerId, quoted.values()).map(found -> quoting(cards, quoted, found)));
    }

    /** What is quoted, without what it quotes itself. */
    private Uni<List<PostCard>> opened(long viewerId, Collection<Long> ids) {
        return pool.preparedQuery(CardStatements.VISIBLE)
                .execute(asked(viewerId, ids.stream().distinct().toList()))
                .map(PostCards::rows)
                .chain(rows -> withClaims(viewerId, rows));
    }

    /** What was meant for everybody when its author agreed is quoted only as long as it is. */
    private static List<PostCard> quoting(List<PostCard> cards, Map<Long, Long> quoted, List<PostCard> found) {
        Map<Long, PostCard> others =
                found.stream().filter(PostCard::open).collect(Collectors.toMap(PostCard::id, Function.identity()));
        return cards.stream()
                .map(card -> quoted.containsKey(card.id()) ? card.quoting(others.get(quoted.get(card.id()))) : card)
                .toList();
    }

    /** The words beside an author were frozen; whether they still hold is asked today. */
    private Uni<List<PostCard>> withClaims(long viewerId, List<Row> rows) {
        Set<Long> confirmed = rows.stream()
                .filter(PostCards::mayHaveChanged)
                .map(row -> row.getLong("author_id"))
                .collect(Collectors.toSet());
        return appreciations(viewerId, rows)
                .chain(appreciations -> facets.heldBy(confirmed)
                        .map(held -> rows.stream()
                                .map(row -> PostCard.of(
                                        row,
                                        held.getOrDefault(row.getLong("author_id"), List.of()),
                                        appreciations.getOrDefault(row.getLong("id"), 0)))
                                .toList()));
    }

    /** Organisations, and people who spoke as patients, carers or the public, say the same for good. */
    private static boolean mayHaveChanged(Row row) {
        return row.getShort("account_kind") != Account.ORGANISATION
                && (row.getLong("facet_id") != null || row.getShort("statement") == null);
    }

    /** Of the viewer's own ones among them; for most lists that is none, and nothing is asked. */
    private Uni<Map<Long, Integer>> appreciations(long viewerId, List<Row> rows) {
        Long[] own = rows.stream()
                .filter(row -> row.getBoolean("mine_own"))
                .map(row -> row.getLong("id"))
                .distinct()
                .toArray(Long[]::new);
        return own.length == 0
                ? Uni.createFrom().item(Map.of())
                : pool.preparedQuery(CardStatements.APPRECIATIONS)
                        .execute(Tuple.of(viewerId, own))
                        .map(found -> rows(found).stream()
                                .collect(Collectors.toMap(
                                        row -> row.getLong("id"), row -> row.getInteger("appreciations"))));
    }
}
