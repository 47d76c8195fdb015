package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.lanyard.follow.filter.Place;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Posts that hold what is looked for and that the viewer may see, the newest first. */
@ApplicationScoped
public class SearchPosts {
    /** How often a page that would be empty is tried again further on. */
    private static final int TRIES = 4;

    private static final int TITLES = 3;

    private final Pool pool;
    private final TermReader reader;
    private final PlaceFinder finder;
    private final PostCards cards;
    private final Excerpts excerpts;

    SearchPosts(Pool pool, TermReader reader, PlaceFinder finder, PostCards cards, Excerpts excerpts) {
        this.pool = pool;
        this.reader = reader;
        this.finder = finder;
        this.cards = cards;
        this.excerpts = excerpts;
    }

    /** By words alone, for the client API: in all posts, or in those of one author. */
    public Uni<Page<PostCard>> plain(long viewerId, Sought sought, Long authorId, Cursor cursor) {
        Narrowed narrowed =
                new Narrowed(authorId == null ? List.of() : List.of("author:" + authorId), 0, Long.MAX_VALUE);
        return of(viewerId, sought, narrowed, cursor).map(page -> page.map(FoundPost::card));
    }

    Uni<Page<FoundPost>> of(long viewerId, Sought sought, Narrowed narrowed, Cursor cursor) {
        return sought.nothing() && narrowed.everything()
                ? Uni.createFrom().item(new Page<>(List.of(), null, null))
                : reader.of(sought, narrowed).chain(terms -> page(viewerId, sought, terms, cursor, TRIES));
    }

    private Uni<Page<FoundPost>> page(long viewerId, Sought sought, Terms terms, Cursor cursor, int tries) {
        return finder.find(terms, cursor)
                .chain(places -> seen(viewerId, sought, places.ids()).chain(found -> {
                    Cursor onward = found.isEmpty() && tries > 1 ? places.onward(cursor) : null;
                    return onward == null
                            ? Uni.createFrom().item(page(places, cursor, found))
                            : page(viewerId, sought, terms, onward, tries - 1);
                }));
    }

    private static Page<FoundPost> page(Places places, Cursor cursor, List<FoundPost> found) {
        Map<Long, FoundPost> byId =
                found.stream().collect(Collectors.toMap(post -> post.card().id(), Function.identity()));
        return places.page(cursor, List.copyOf(byId.keySet())).map(byId::get);
    }

    private Uni<List<FoundPost>> seen(long viewerId, Sought sought, List<Long> ids) {
        return cards.listed(viewerId, ids, Place.PUBLIC).chain(visible -> excerpts.of(visible, sought));
    }

    /** Stories with exactly this title: whoever knows what it is called finds it first, however old it is. */
    Uni<List<FoundPost>> titled(long viewerId, Sought sought, String typed) {
        if (sought.nothing()) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery("""
                        select p.id from post p join found_post f on f.post_id = p.id
                         where p.kind = 0 and p.deleted_at is null and p.visibility = 0
                           and found_name(p.title) = found_name($1)
                         order by p.id desc limit $2
                        """)
                .execute(Tuple.of(Narrowed.given(typed).replaceAll("\\s+", " "), TITLES))
                .map(rows -> {
                    List<Long> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getLong("id")));
                    return ids;
                })
                .chain(ids -> seen(viewerId, sought, ids));
    }
}
