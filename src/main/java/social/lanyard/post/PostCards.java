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
import social.lanyard.follow.Hidden;
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

    /** What waits is for its writer, and until it is decided for the authors above it and for whoever writes for them. */
    private static final String OUT = """
            (p.held_at is null
                      or $1 in (p.author_id, p.written_by)
                      or $1 in (p.reply_to_author_id, p.thread_author_id)
                         and not exists (select 1 from held_response w
                                          where w.post_id = p.id and w.decided_at is not null)
                      or exists (select 1 from held_response w
                                   join organisation_role o on o.organisation_id = w.for_id
                                  where w.post_id = p.id and w.decided_at is null
                                    and o.account_id = $1 and o.role = 'WRITER' and o.ended_at is null))""";

    /** $1 the viewer or 0, $2 the ids, $3 the moment. */
    private static final String ALLOWED = """
            with asked as (
              select s.id as place, coalesce(s.reblog_of_id, s.id) as id, s.published_at as shared_at,
                     case when s.reblog_of_id is not null then s.author_id end as sharer_id
                from post s
               where s.id = any($2) and {shares}),
            c as materialized (
              select p.id, p.author_id as writer_id, k.place, k.sharer_id, k.shared_at
                from asked k join post p on p.id = k.id
               where {standing} and p.reblog_of_id is null
                 and (k.sharer_id is null or p.visibility < 2)
                 and (p.visibility < 2
                      or p.author_id = $1
                      or p.thread_author_id = $1
                      or p.visibility = 2 and exists (
                           select 1 from follow f
                            where f.follower_id = $1 and f.followee_id = coalesce(p.thread_author_id, p.author_id))
                      or p.visibility = 3 and {employed})
                 and {waits}
                 and {together}
                 and (p.thread_author_id is null or p.author_id = $1 or {welcome})
                 {listed})
            """.replace("{waits}", OUT)
            .replace("{employed}", Facets.employedAt("$1", "p.organisation_id", "$3"))
            .replace("{together}", Hidden.not("$1", "p.author_id"))
            // Whoever is kept apart from an author meets nothing of the conversation below that author's post.
            .replace("{welcome}", Hidden.not("$1", "p.thread_author_id"));

    /** What a reader does not want to meet in lists; it can still be opened on purpose. */
    private static final String UNWANTED = """
            and p.held_at is null
                 and {heard}
                 and (p.reply_to_author_id is null or p.author_id = $1 or {answered} and {together})
                 and not exists (select 1 from hidden_thread t
                                  where t.account_id = $1 and t.thread_id = coalesce(p.thread_id, p.id))
            """.replace("{heard}", Hidden.notMuted("$1", "p.author_id", "$3"))
            .replace("{answered}", Hidden.notMuted("$1", "p.reply_to_author_id", "$3"))
            .replace("{together}", Hidden.not("$1", "p.reply_to_author_id"));

    /** A share goes with its sharer, and ends when it and the original's author are kept apart. */
    private static final String SHARES = """
            (s.reblog_of_id is null
             or s.deleted_at is null
                and {together}
                and not exists (select 1 from hidden h
                                 where h.viewer_id = s.author_id and h.target_id = s.reblog_author_id)
                and exists (select 1 from account a where a.id = s.author_id and a.closed_at is null)
                {heard})
            """.replace("{together}", Hidden.not("$1", "s.author_id"));

    private static final String NO_SHARES = "s.reblog_of_id is null";

    /** Whose responses the reader finds below a post. Whoever keeps nobody away, and that is most, asks it only once. */
    private static final String MET = """
            (not (select exists (select 1 from hidden h where h.viewer_id = $1)) or {together})
                         and (not (select exists (select 1 from mute m where m.account_id = $1)) or {heard})""".replace("{together}", Hidden.not("$1", "n.author_id"))
            .replace("{heard}", Hidden.notMuted("$1", "n.author_id", "$3"));

    private static final String STATEMENT = ALLOWED
            + """
            select p.id, p.author_id, a.handle, a.display_name, a.portrait, a.kind as account_kind,
                   a.out_of_search_since is not null as out_of_search,
                   (select i.name from post_picture i where i.post_id = p.id and i.position = 0) as picture,
                   p.kind, p.genre, p.visibility, p.title, p.standfirst, p.slug, p.words, p.language, p.content_note,
                   case when p.kind = 1 then p.html else '' end as note_html,
                   p.statement, p.staff, p.written_as, p.published_at, p.edited_at, p.thread_id, p.held_at is not null as held,
                   exists (select 1 from hidden_response w where w.post_id = p.id) as folded,
                   p.held_at is not null and exists (select 1 from held_response w
                                                      where w.post_id = p.id and not w.let_through) as turned_down,
                   case when p.held_at is not null
                        then (select w.handle from held_response h join account w on w.id = h.for_id and w.kind = 1
                               where h.post_id = p.id and h.decided_at is null) end as held_for,
                   (select n.kind from post_notice n where n.post_id = p.id order by n.id desc limit 1) as notice,
                   f.facet_id, f.kind as facet_kind, f.label, f.organisation_id, f.organisation_name,
                   f.organisation_code, f.methods, f.checked_on, f.valid_until,
                   {said} as said,
                   p.reply_to_id, p.reply_to_author_id, r.handle as reply_handle, r.display_name as reply_name,
                   r.closed_at is not null or q.deleted_at is not null or coalesce({apart}, false) as reply_gone,
                   (select count(*) from (
                      select 1 from post n where n.thread_id = p.id and p.thread_id is null and n.deleted_at is null
                         and n.held_at is null and {met}
                      union all
                      select 1 from post n where n.reply_to_id = p.id and p.thread_id is not null and n.deleted_at is null
                         and n.held_at is null and {met}
                       limit 1000) n) as responses,
                   (select count(*) from (
                      select 1 from post b join account ba on ba.id = b.author_id and ba.closed_at is null
                       where b.reblog_of_id = p.id and b.deleted_at is null
                         and not exists (select 1 from hidden h
                                          where h.viewer_id = b.author_id and h.target_id = p.author_id)
                       limit 1000) n) as shares,
                   p.author_id = $1 as mine_own,
                   exists (select 1 from post b
                            where b.author_id = $1 and b.reblog_of_id = p.id and b.deleted_at is null) as mine_shared,
                   exists (select 1 from appreciation e
                            where e.post_id = p.id and e.account_id = $1) as mine_appreciated,
                   exists (select 1 from bookmark e where e.account_id = $1 and e.post_id = p.id) as mine_saved,
                   exists (select 1 from hidden_thread e
                            where e.account_id = $1 and e.thread_id = coalesce(p.thread_id, p.id)) as mine_hidden,
                   case when p.author_id = $1
                        then (select count(*) from (
                                select 1 from appreciation e
                                  join account ea on ea.id = e.account_id and ea.closed_at is null
                                 where e.post_id = p.id
                                   and not exists (select 1 from hidden h
                                                    where h.viewer_id = $1 and h.target_id = e.account_id)
                                 limit 1000) n)
                        else 0 end as appreciations,
                   coalesce(p.thread_author_id = $1 and p.author_id <> $1 and p.held_at is null, false) as may_take,
                   case when qt.answer = 'GIVEN' and {quotable} then qt.quoted_id end as quoted_id,
                   case when p.author_id = $1 then qt.answer end as my_quote,
                   case when qt.quoted_author_id = $1 and p.author_id <> $1 then qt.answer end as quotes_me,
                   k.sentence as took_sentence, k.taken_at, ka.display_name as took_name,
                   c.place, c.shared_at, sa.id as sharer_id, sa.handle as sharer_handle, sa.display_name as sharer_name,
                   sa.portrait as sharer_portrait, sa.kind as sharer_kind,
                   sa.out_of_search_since is not null as sharer_out_of_search
              from {these} c
              join post p on p.id = c.id
              join account a on a.id = p.author_id and a.closed_at is null
              left join post_facet f on f.post_id = p.id and f.position = 0
              left join post q on q.id = p.reply_to_id
              left join account r on r.id = p.reply_to_author_id
              left join quote qt on qt.post_id = p.id
              left join (took_to_work k join account ka on ka.id = k.author_id and ka.closed_at is null)
                     on k.response_id = p.id and {kept_company}
              left join account sa on sa.id = c.sharer_id
             order by c.place desc
            """.replace(
                            "{quotable}",
                            "not exists (select 1 from hidden h"
                                    + " where h.viewer_id = qt.author_id and h.target_id = qt.quoted_author_id)")
                    .replace("{met}", MET)
                    .replace("{kept_company}", Hidden.not("$1", "k.author_id"))
                    .replace("{apart}", Hidden.between("$1", "p.reply_to_author_id"));

    private static final String UNSAID = "null::text";

    /** What filters look through, for those who have any. */
    private static final String SAID =
            "case when p.author_id <> $1 and exists (select 1 from word_filter w where w.account_id = $1)"
                    + " then concat_ws(' ', p.title, p.standfirst, p.content_note, p.plain) end";

    /** Of these, as many as a page shows are put together; the others cost no more than the question who may see them. */
    private static final String NEAREST_OF_THEM = """
            (select c.* from c join account w on w.id = c.writer_id and w.closed_at is null
                       order by c.place {order} limit $4)""";

    private static final String STANDING_SOME = STATEMENT.replace("{standing}", "p.deleted_at is null");
    private static final String STANDING = STANDING_SOME.replace("{these}", "");
    private static final String VISIBLE =
            STANDING.replace("{shares}", NO_SHARES).replace("{listed}", "").replace("{said}", UNSAID);
    private static final String OF_THE_UNMUTED =
            "and (p.author_id = $1 or " + Hidden.notMuted("$1", "p.author_id", "$3") + ")";
    private static final String THREAD = STANDING.replace("{shares}", NO_SHARES)
            .replace("{listed}", OF_THE_UNMUTED)
            .replace("{said}", SAID);
    private static final String WAITING = VISIBLE.replace(OUT, "p.held_at is not null");
    private static final String PLACED = STANDING.replace("{shares}", SHARES.replace("{heard}", ""))
            .replace("{listed}", "")
            .replace("{said}", SAID);
    private static final String LISTED_SOME = STANDING_SOME
            .replace("{shares}", SHARES.replace("{heard}", "and " + Hidden.notMuted("$1", "s.author_id", "$3")))
            .replace("{listed}", UNWANTED)
            .replace("{said}", SAID);
    private static final String LISTED = LISTED_SOME.replace("{these}", "");
    private static final String NEWEST_LISTED =
            LISTED_SOME.replace("{these}", NEAREST_OF_THEM.replace("{order}", "desc"));
    private static final String OLDEST_LISTED =
            LISTED_SOME.replace("{these}", NEAREST_OF_THEM.replace("{order}", "asc"));
    private static final String WITHDRAWN = STATEMENT
            .replace("{standing}", "p.withdrawn_at is not null")
            .replace("{these}", "")
            .replace("{shares}", NO_SHARES)
            .replace("{listed}", "")
            .replace("{said}", UNSAID);
    private static final String SEEN = (ALLOWED + """
            select p.id from c join post p on p.id = c.id join account a on a.id = p.author_id and a.closed_at is null
            """)
            .replace("{standing}", "p.deleted_at is null")
            .replace("{shares}", NO_SHARES)
            .replace("{listed}", "");

    private static final String SEEN_BY_EACH = byEach(NO_SHARES, "");
    private static final String THREAD_FOR_EACH = byEach(NO_SHARES, OF_THE_UNMUTED);
    private static final String LISTED_FOR_EACH =
            byEach(SHARES.replace("{heard}", "and " + Hidden.notMuted("$1", "s.author_id", "$3")), UNWANTED);

    /** The same for many viewers at once: $1 who, $2 the ids for each as a text with commas, $3 the moment. */
    private static String byEach(String shares, String listed) {
        String one = (ALLOWED + """
                        select c.place, c.id, p.author_id <> $1
                               and exists (select 1 from word_filter w where w.account_id = $1 and w.hides) as filtered
                          from c join post p on p.id = c.id join account a on a.id = p.author_id and a.closed_at is null
                        """)
                .replace("{standing}", "p.deleted_at is null")
                .replace("{shares}", shares)
                .replace("{listed}", listed)
                .replace("any($2)", "any(string_to_array(v.ids, ',')::bigint[])")
                .replace("$1", "v.viewer");
        return "select v.viewer, seen.* from unnest($1::bigint[], $2::text[]) as v(viewer, ids) cross join lateral ("
                + one + ") seen";
    }

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
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : read(VISIBLE, viewerId, bounded(ids));
    }

    /**
     * Those of these responses that wait, for a moderator who may let them through. Never for anybody else.
     *
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> waiting(long moderatorId, List<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : read(WAITING, moderatorId, bounded(ids));
    }

    /**
     * The same of posts and shares: a share stands as the original with {@link PostCard#sharedBy()}, where it was made.
     *
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> placed(long viewerId, List<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : sifted(PLACED, viewerId, Place.ACCOUNT, bounded(ids));
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
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : sifted(LISTED, viewerId, place, bounded(ids));
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
        return pool.preparedQuery(upwards ? OLDEST_LISTED : NEWEST_LISTED)
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
        return read(PLACED, viewerId, List.of(id)).map(cards -> cards.stream().findFirst());
    }

    /**
     * Those of these responses that the viewer may see, without those by people whom the viewer muted, and less what the
     * viewer's filters leave out below posts.
     *
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> inThread(long viewerId, List<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : sifted(THREAD, viewerId, Place.THREAD, bounded(ids));
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
                : pool.preparedQuery(SEEN)
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
        return readByEach(SEEN_BY_EACH, asked).map(rows -> byViewer(rows, row -> true));
    }

    /**
     * The same of those that belong into a list of each viewer, as in {@link #listed}; of a share, the id of the share.
     *
     * @param place where the viewers have the list
     */
    public Uni<Map<Long, Set<Long>>> listedForEach(Map<Long, ? extends Collection<Long>> asked, Place place) {
        return readByEach(LISTED_FOR_EACH, asked).chain(rows -> siftedForEach(rows, place));
    }

    /** The same of responses that stand below a post for each viewer, as in {@link #inThread}. */
    public Uni<Map<Long, Set<Long>>> inThreadForEach(Map<Long, ? extends Collection<Long>> asked) {
        return readByEach(THREAD_FOR_EACH, asked).chain(rows -> siftedForEach(rows, Place.THREAD));
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
        return read(WITHDRAWN, viewerId, List.of(id))
                .map(cards -> cards.stream().findFirst());
    }

    /**
     * Those of these posts that were withdrawn, newest first and without their words, if the viewer could read them while
     * they stood.
     *
     * @param ids at most {@link #MOST}
     */
    public Uni<List<PostCard>> withdrawn(long viewerId, List<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : read(WITHDRAWN, viewerId, bounded(ids));
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
        return withClaims(rows)
                .chain(cards -> quoted.isEmpty()
                        ? Uni.createFrom().item(cards)
                        : opened(viewerId, quoted.values()).map(found -> quoting(cards, quoted, found)));
    }

    /** What is quoted, without what it quotes itself. */
    private Uni<List<PostCard>> opened(long viewerId, Collection<Long> ids) {
        return pool.preparedQuery(VISIBLE)
                .execute(asked(viewerId, ids.stream().distinct().toList()))
                .map(PostCards::rows)
                .chain(this::withClaims);
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
    private Uni<List<PostCard>> withClaims(List<Row> rows) {
        Set<Long> confirmed = rows.stream()
                .filter(row -> row.getShort("account_kind") != Account.ORGANISATION)
                .map(row -> row.getLong("author_id"))
                .collect(Collectors.toSet());
        return facets.heldBy(confirmed)
                .map(held -> rows.stream()
                        .map(row -> PostCard.of(row, held.getOrDefault(row.getLong("author_id"), List.of())))
                        .toList());
    }
}
