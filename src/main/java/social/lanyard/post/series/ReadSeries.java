package social.lanyard.post.series;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import social.lanyard.follow.subject.FollowedSubjects;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Opens a series for a reader, page by page. */
@ApplicationScoped
class ReadSeries {
    static final int PAGE = 20;

    private final SeriesShelf shelf;
    private final PostCards cards;
    private final FollowedSubjects subjects;

    ReadSeries(SeriesShelf shelf, PostCards cards, FollowedSubjects subjects) {
        this.shelf = shelf;
        this.cards = cards;
        this.subjects = subjects;
    }

    /** @throws NotFound when it is not there for this viewer, or is somebody else's than the address says */
    Uni<SeriesShelf.Ordered> ordered(Viewer viewer, String handle, long id) {
        return shelf.readable(viewer.accountId(), id).invoke(ordered -> {
            if (!ordered.series().handle().equals(handle)) {
                throw new NotFound();
            }
        });
    }

    /**
     * @param after the story after which this page begins; 0 begins with the first, and so does one that is not in it
     */
    Uni<SeriesPage> page(Viewer viewer, SeriesShelf.Ordered ordered, long after) {
        List<Long> all = ordered.stories();
        int from = all.indexOf(after) + 1;
        List<Long> here = all.subList(from, Math.min(all.size(), from + PAGE));
        return Uni.combine()
                .all()
                .unis(
                        cards(viewer, here),
                        subjects.series(viewer.accountId(), ordered.series().id()))
                .with((shown, following) -> new SeriesPage(
                        ordered.series(),
                        all.size(),
                        shown,
                        from + here.size() < all.size() ? here.get(here.size() - 1) : null,
                        from == 0,
                        viewer.is(ordered.series().authorId()),
                        following,
                        viewer.named() ? Once.token() : ""));
    }

    /** In the order of the series, not by time. */
    Uni<List<PostCard>> cards(Viewer viewer, List<Long> ids) {
        return cards.visible(viewer.accountId(), ids)
                .map(seen -> seen.stream()
                        .sorted(Comparator.comparingInt(card -> ids.indexOf(card.id())))
                        .toList());
    }
}
