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
import social.lanyard.post.PostCard;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;
import social.lanyard.support.PublicPage;
import social.lanyard.web.PageFrame;

/** Everything public, newest first, for everybody. */
@Path("/latest")
@Produces(MediaType.TEXT_HTML)
class LatestResource {
    private final PageFrame frame;
    private final Timelines timelines;
    private final LatelyReader lately;

    LatestResource(PageFrame frame, Timelines timelines, LatelyReader lately) {
        this.frame = frame;
        this.timelines = timelines;
        this.lately = lately;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(
            summary = "Latest",
            description = "`in` is `stories` or `notes`; without it, both. `part=posts` gives the list alone.")
    public Uni<TemplateInstance> latest(
            @RestQuery String in,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String part) {
        TimelineFilter filter = TimelineFilter.of(in);
        Cursor cursor = Cursor.of(maxId, minId, null);
        long viewer = frame.viewer().accountId();
        return Uni.combine()
                .all()
                .unis(timelines.latest(viewer, filter, cursor), lately.of(viewer))
                .with((posts, around) -> page(filter, cursor, posts, around))
                .map(page -> Part.posts(part) ? TimelinePages.latest$posts(page) : TimelinePages.latest(page));
    }

    private static LatestPage page(TimelineFilter filter, Cursor cursor, Page<PostCard> posts, Lately around) {
        return new LatestPage(filter, posts.items(), Pager.of(filter.address("/latest"), cursor, posts), around);
    }
}
