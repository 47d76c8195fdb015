package social.lanyard.timeline;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.post.NoteComposer;
import social.lanyard.post.NoteComposers;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;
import social.lanyard.support.PublicPage;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The first address: home for people who are signed in, the front page for everybody else. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class FrontResource {
    private final PageFrame frame;
    private final HomeTimeline home;
    private final FrontReader front;
    private final LatelyReader lately;
    private final NoteComposers composers;
    private final ReadingPlaces places;

    FrontResource(
            PageFrame frame,
            HomeTimeline home,
            FrontReader front,
            LatelyReader lately,
            NoteComposers composers,
            ReadingPlaces places) {
        this.frame = frame;
        this.home = home;
        this.front = front;
        this.lately = lately;
        this.composers = composers;
        this.places = places;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(
            summary = "Home, or the front page for visitors",
            description =
                    "`in` is `peers`, `public` or `organisations` for some of those whom one follows; without it, all."
                            + " `part=posts` gives home's list alone.")
    public Uni<TemplateInstance> front(
            @RestQuery String in,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String part) {
        Viewer viewer = frame.viewer();
        HomeTab tab = HomeTab.of(in);
        Cursor cursor = Cursor.of(maxId, minId, null);
        return viewer.named()
                ? home(viewer, tab, cursor)
                        .map(home -> Part.posts(part) ? TimelinePages.home$posts(home) : TimelinePages.home(home))
                : front.page(viewer.accountId()).map(TimelinePages::front);
    }

    private Uni<HomePage> home(Viewer viewer, HomeTab tab, Cursor cursor) {
        boolean first = cursor.maxId() == null && !cursor.upwards();
        Uni<NoteComposer> box =
                first ? composers.empty(viewer) : Uni.createFrom().nullItem();
        return home.of(viewer.accountId(), tab, cursor)
                .chain(page -> Uni.combine()
                        .all()
                        .unis(
                                box,
                                around(viewer, page.isEmpty() && first && tab == HomeTab.EVERYBODY),
                                reading(viewer, tab, cursor, page))
                        .with((composer, others, reading) -> new HomePage(
                                tab,
                                page.items(),
                                Pager.of(tab.address(), cursor, page),
                                first,
                                composer,
                                others,
                                reading,
                                reading.behind() ? Once.token() : "")));
    }

    /** The tabs show some of home only, so whoever read one has not read up to there. */
    private Uni<Reading> reading(Viewer viewer, HomeTab tab, Cursor cursor, Page<HomeItem> page) {
        return tab == HomeTab.EVERYBODY
                ? places.read(viewer.accountId(), cursor, page)
                : Uni.createFrom().item(Reading.NONE);
    }

    /** Who has nothing to read yet is told who writes; everybody else's home costs no more than its posts. */
    private Uni<Lately> around(Viewer viewer, boolean wanted) {
        return wanted ? lately.of(viewer.accountId()) : Uni.createFrom().nullItem();
    }
}
