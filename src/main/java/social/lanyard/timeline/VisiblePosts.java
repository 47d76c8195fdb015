package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.follow.filter.Place;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Turns candidates into a page of what the viewer may see. */
@ApplicationScoped
class VisiblePosts {
    /** How often a page that would be empty is tried again further on, so that nobody meets an empty page in the middle. */
    private static final int TRIES = 5;

    private final PostCards cards;

    VisiblePosts(PostCards cards) {
        this.cards = cards;
    }

    /** Where the candidates of one list come from. */
    interface Source {
        Uni<Candidates> at(Cursor cursor);
    }

    /** Who says what of the candidates is shown. */
    private interface Judge {
        Uni<PostCards.Nearest> of(List<Long> ids);
    }

    /** A list that gathers posts of many people: without what the viewer muted. */
    Uni<Page<PostCard>> page(long viewerId, Cursor cursor, Source source) {
        return page(listed(viewerId, Place.PUBLIC, cursor), cursor, source, TRIES);
    }

    /** The same for a reader's own home and lists. */
    Uni<Page<PostCard>> home(long viewerId, Cursor cursor, Source source) {
        return page(listed(viewerId, Place.HOME, cursor), cursor, source, TRIES);
    }

    /** What one author wrote, whose page was opened on purpose. */
    Uni<Page<PostCard>> opened(long viewerId, Cursor cursor, Source source) {
        return page(
                ids -> cards.placed(viewerId, ids).map(found -> new PostCards.Nearest(found, null)),
                cursor,
                source,
                TRIES);
    }

    /** One more than is shown says that the list goes on. */
    private Judge listed(long viewerId, Place place, Cursor cursor) {
        return ids -> cards.nearest(viewerId, ids, place, cursor.limit() + 1, cursor.upwards());
    }

    private Uni<Page<PostCard>> page(Judge judge, Cursor cursor, Source source, int tries) {
        return source.at(cursor)
                .chain(candidates -> look(judge, cursor, candidates))
                .chain(page -> {
                    Cursor next = tries > 1 ? onward(cursor, page) : null;
                    return next == null ? Uni.createFrom().item(page) : page(judge, next, source, tries - 1);
                });
    }

    private static Uni<Page<PostCard>> look(Judge judge, Cursor cursor, Candidates candidates) {
        return judge.of(candidates.ids()).map(some -> visible(cursor, candidates.upTo(some.reach()), some.cards()));
    }

    private static Page<PostCard> visible(Cursor cursor, Candidates candidates, List<PostCard> visible) {
        return candidates.page(cursor, once(visible), PostCard::place);
    }

    /** Each post once: for itself rather than as somebody's share, else where it was shared first. */
    private static List<PostCard> once(List<PostCard> visible) {
        Map<Long, PostCard> kept = new LinkedHashMap<>();
        visible.forEach(card -> kept.merge(card.id(), card, VisiblePosts::nearer));
        return List.copyOf(kept.values());
    }

    private static PostCard nearer(PostCard one, PostCard other) {
        if (one.sharedBy() == null || other.sharedBy() == null) {
            return one.sharedBy() == null ? one : other;
        }
        return one.place() < other.place() ? one : other;
    }

    /** Where to look next because this page shows nothing although its list goes on, or null. */
    private static Cursor onward(Cursor cursor, Page<PostCard> page) {
        if (!page.isEmpty()) {
            return null;
        }
        if (cursor.upwards()) {
            return page.newer() > cursor.minId() ? new Cursor(null, page.newer(), cursor.limit()) : null;
        }
        return page.older() == null ? null : new Cursor(page.older(), null, cursor.limit());
    }
}
