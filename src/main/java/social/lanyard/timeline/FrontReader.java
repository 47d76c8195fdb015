package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.post.PostCard;
import social.lanyard.support.Cursor;

/** Puts the front page together. The newest story leads, whoever wrote it: nothing here is picked. */
@ApplicationScoped
class FrontReader {
    private static final Cursor STORIES = new Cursor(null, null, 7);
    private static final Cursor NOTES = new Cursor(null, null, 3);
    private static final int ORGANISATIONS = 6;

    private final Timelines timelines;
    private final LatelyReader lately;
    private final OrganisationHeads organisations;
    private final Facets facets;

    FrontReader(Timelines timelines, LatelyReader lately, OrganisationHeads organisations, Facets facets) {
        this.timelines = timelines;
        this.lately = lately;
        this.organisations = organisations;
        this.facets = facets;
    }

    Uni<FrontPage> page(long viewerId) {
        return Uni.combine()
                .all()
                .unis(
                        timelines.latest(viewerId, TimelineFilter.STORIES, STORIES),
                        timelines.latest(viewerId, TimelineFilter.NOTES, NOTES),
                        lately.of(viewerId),
                        organisations.some(ORGANISATIONS))
                .with((stories, notes, around, names) -> page(stories.items(), notes.items(), around, names))
                .chain(this::withExample);
    }

    private static FrontPage page(
            List<PostCard> stories, List<PostCard> notes, Lately around, List<OrganisationName> organisations) {
        PostCard lead = stories.isEmpty() ? null : stories.get(0);
        return new FrontPage(
                lead, stories.stream().skip(1).toList(), notes, around, organisations, null, example(stories, notes));
    }

    /** The author of the newest story that somebody stands for today, else of the newest such note, else nobody. */
    private static Voice example(List<PostCard> stories, List<PostCard> notes) {
        return Stream.concat(stories.stream(), notes.stream())
                .filter(card -> card.claim().kind() == Claim.Kind.CONFIRMED)
                .findFirst()
                .map(Voice::of)
                .orElse(null);
    }

    private Uni<FrontPage> withExample(FrontPage page) {
        if (page.shownAuthor() == null) {
            return Uni.createFrom().item(page);
        }
        long author = page.shownAuthor().id();
        return facets.currentFor(List.of(author))
                .map(all -> page.showing(all.getOrDefault(author, List.of()).stream()
                        .filter(FacetView::current)
                        .findFirst()
                        .orElse(null)));
    }
}
