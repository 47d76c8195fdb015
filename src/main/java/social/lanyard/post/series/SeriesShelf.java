package social.lanyard.post.series;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import social.lanyard.post.PostCards;
import social.lanyard.support.Cursor;
import social.lanyard.support.NotFound;
import social.lanyard.support.Page;

/**
 * Reads series as a reader may see them: only stories that {@link PostCards} lets them see count, and a series without
 * one is there for its author alone.
 */
@ApplicationScoped
public class SeriesShelf {
    private static final int FEW = 20;

    /** Most series whose stories are looked at in one call. */
    static final int MOST = PostCards.MOST_COUNTED / Order.MOST;

    private final Pool pool;
    private final PostCards cards;

    SeriesShelf(Pool pool, PostCards cards) {
        this.pool = pool;
        this.cards = cards;
    }

    /** A series with the ids of its stories in their order. */
    record Ordered(SeriesView series, List<Long> stories) {
        static Ordered of(Row row) {
            return new Ordered(SeriesView.of(row), Arrays.asList(row.getArrayOfLongs("stories")));
        }

        Ordered seen(Set<Long> seen) {
            return new Ordered(series, stories.stream().filter(seen::contains).toList());
        }

        SeriesRow row() {
            return new SeriesRow(series, stories.size());
        }
    }

    private static final String SERIES = """
            select s.id, s.author_id, a.handle, a.display_name, s.title, s.slug, s.about, s.revision,
                   a.out_of_search_since is not null as out_of_search,
                   array(select sp.post_id from series_part sp where sp.series_id = s.id order by sp.position) as stories
              from series s join account a on a.id = s.author_id and a.closed_at is null
            """;

    /** Somebody's series that the viewer may see, the newest first; of one's own the empty ones, too. */
    public Uni<Page<SeriesRow>> of(long viewerId, long authorId, Cursor cursor) {
        int limit = Math.min(cursor.limit(), MOST);
        return pool.preparedQuery(SERIES + "where s.author_id = $1 and s.id < $2 order by s.id desc limit $3")
                .execute(Tuple.of(authorId, cursor.below(), limit + 1))
                .map(rows -> Page.of(list(rows, Ordered::of), limit, ordered -> ordered.series.id()))
                .chain(page -> cards.seen(viewerId, storiesOf(page.items())).map(seen -> rows(page, seen, viewerId)));
    }

    private static List<Long> storiesOf(List<Ordered> series) {
        return series.stream().flatMap(one -> one.stories.stream()).toList();
    }

    private static Page<SeriesRow> rows(Page<Ordered> page, Set<Long> seen, long viewerId) {
        List<SeriesRow> shown = page.items().stream()
                .map(ordered -> ordered.seen(seen).row())
                .filter(row -> row.stories() > 0 || row.series().authorId() == viewerId)
                .toList();
        return new Page<>(shown, page.older(), null);
    }

    /** Whether somebody has a series in which the viewer may see something; the newest stories nearly always answer it. */
    public Uni<Boolean> any(long viewerId, long authorId) {
        return any(viewerId, authorId, FEW)
                .chain(found -> found.among() < FEW || found.seen()
                        ? Uni.createFrom().item(found.seen())
                        : any(viewerId, authorId, PostCards.MOST_COUNTED).map(Found::seen));
    }

    private record Found(int among, boolean seen) {}

    private Uni<Found> any(long viewerId, long authorId, int most) {
        return pool.preparedQuery("""
                        select post_id from series_part where author_id = $1 order by post_id desc limit $2
                        """)
                .execute(Tuple.of(authorId, most))
                .map(rows -> list(rows, row -> row.getLong("post_id")))
                .chain(ids -> cards.seen(viewerId, ids).map(seen -> new Found(ids.size(), !seen.isEmpty())));
    }

    /**
     * One series with those of its stories that the viewer may see.
     *
     * @throws NotFound when it is not there, or holds nothing for this viewer and is not their own
     */
    Uni<Ordered> readable(long viewerId, long id) {
        return pool.preparedQuery(SERIES + "where s.id = $1")
                .execute(Tuple.of(id))
                .map(SeriesShelf::one)
                .chain(ordered -> cards.seen(viewerId, ordered.stories).map(ordered::seen))
                .invoke(ordered -> {
                    if (ordered.stories.isEmpty() && ordered.series.authorId() != viewerId) {
                        throw new NotFound();
                    }
                });
    }

    /**
     * What a series says, if the viewer may see one of its stories.
     *
     * @throws NotFound when it is not there, or holds nothing for this viewer and is not their own
     */
    public Uni<SeriesView> seen(long viewerId, long id) {
        return readable(viewerId, id).map(Ordered::series);
    }

    /**
     * Some series with how many of their stories the viewer may see; one that holds none for them is left out.
     *
     * @param ids at most {@link #MOST}
     */
    Uni<List<SeriesRow>> some(long viewerId, List<Long> ids) {
        return pool.preparedQuery(SERIES + "where s.id = any($1) order by s.id desc")
                .execute(Tuple.of((Object) ids.toArray(Long[]::new)))
                .map(rows -> list(rows, Ordered::of))
                .chain(found -> cards.seen(viewerId, storiesOf(found))
                        .map(seen -> found.stream()
                                .map(ordered -> ordered.seen(seen).row())
                                .filter(row -> row.stories() > 0)
                                .toList()));
    }

    /** The series in which a story stands, if any, with what the viewer may see of it. */
    Uni<List<Ordered>> around(long viewerId, long postId) {
        return pool.preparedQuery(SERIES + "where s.id = (select series_id from series_part where post_id = $1)")
                .execute(Tuple.of(postId))
                .map(rows -> list(rows, Ordered::of))
                .chain(found -> cards.seen(viewerId, storiesOf(found))
                        .map(seen -> found.stream()
                                .map(ordered -> ordered.seen(seen))
                                .toList()));
    }

    /** One's own series. */
    Uni<SeriesView> own(long accountId, long id) {
        return pool.preparedQuery(SERIES + "where s.id = $1 and s.author_id = $2")
                .execute(Tuple.of(id, accountId))
                .map(rows -> one(rows).series);
    }

    /** The stories of one's own series that still stand, in their order. */
    Uni<List<PartRow>> parts(long id) {
        return pool.preparedQuery("""
                        select p.id, p.title, p.visibility, p.published_at
                          from series_part sp join post p on p.id = sp.post_id
                         where sp.series_id = $1 and p.deleted_at is null order by sp.position
                        """).execute(Tuple.of(id)).map(rows -> list(rows, PartRow::of));
    }

    /** One's own stories that stand in no series, the newest first. */
    Uni<Page<PartRow>> loose(long accountId, Cursor cursor) {
        return pool.preparedQuery("""
                        select p.id, p.title, p.visibility, p.published_at from post p
                         where p.author_id = $1 and p.kind = 0 and p.deleted_at is null and p.reblog_of_id is null
                           and p.id < $2 and not exists (select 1 from series_part sp where sp.post_id = p.id)
                         order by p.id desc limit $3
                        """)
                .execute(Tuple.of(accountId, cursor.below(), cursor.limit() + 1))
                .map(rows -> Page.of(list(rows, PartRow::of), cursor.limit(), PartRow::id));
    }

    private static Ordered one(RowSet<Row> rows) {
        return list(rows, Ordered::of).stream().findFirst().orElseThrow(NotFound::new);
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}
