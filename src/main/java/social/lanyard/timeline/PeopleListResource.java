package social.lanyard.timeline;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** A list of people, read by the person who made it. */
@Path("/lists/{id: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
class PeopleListResource {
    private final PageFrame frame;
    private final PeopleListTimeline timeline;

    PeopleListResource(PageFrame frame, PeopleListTimeline timeline) {
        this.frame = frame;
        this.timeline = timeline;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "What the people in one's own list published",
            description = "`part=posts` gives the list of posts alone.")
    public Uni<TemplateInstance> list(
            @RestPath String id,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String part) {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotFound();
        }
        Cursor cursor = Cursor.of(maxId, minId, null);
        return timeline.of(viewer.accountId(), Ids.inAddress(id), cursor)
                .map(read -> new PeopleListPage(
                        read.list(),
                        read.page().items(),
                        Pager.of(read.list().path(), cursor, read.page()),
                        cursor.maxId() == null && !cursor.upwards()))
                .map(page -> Part.posts(part) ? TimelinePages.list$posts(page) : TimelinePages.list(page));
    }
}
