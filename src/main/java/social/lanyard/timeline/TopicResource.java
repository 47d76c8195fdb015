package social.lanyard.timeline;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.post.Tag;
import social.lanyard.support.Cursor;
import social.lanyard.support.PublicPage;
import social.lanyard.web.PageFrame;

/** What was written in public about a topic. */
@Path("/topics/{tag}")
@Produces(MediaType.TEXT_HTML)
class TopicResource {
    private final PageFrame frame;
    private final Timelines timelines;

    TopicResource(PageFrame frame, Timelines timelines) {
        this.frame = frame;
        this.timelines = timelines;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(summary = "A topic", description = "`in` is `stories` or `notes`; without it, both.")
    public Uni<TemplateInstance> topic(
            @RestPath String tag,
            @RestQuery String in,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId) {
        String normal = Tag.of(tag);
        TimelineFilter filter = TimelineFilter.of(in);
        Cursor cursor = Cursor.of(maxId, minId, null);
        return timelines
                .topic(frame.viewer().accountId(), normal, filter, cursor)
                .map(posts -> new TopicPage(
                        normal,
                        Tag.words(normal),
                        filter,
                        posts.items(),
                        Pager.of(filter.address(Tag.path(normal)), cursor, posts)))
                .map(TimelinePages::topic);
    }
}
