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
import social.lanyard.follow.subject.FollowedSubjects;
import social.lanyard.post.Tag;
import social.lanyard.support.Cursor;
import social.lanyard.support.PublicPage;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** What was written in public about a topic. */
@Path("/topics/{tag}")
@Produces(MediaType.TEXT_HTML)
class TopicResource {
    private final PageFrame frame;
    private final Timelines timelines;
    private final FollowedSubjects subjects;

    TopicResource(PageFrame frame, Timelines timelines, FollowedSubjects subjects) {
        this.frame = frame;
        this.timelines = timelines;
        this.subjects = subjects;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(
            summary = "A topic",
            description = "`in` is `stories` or `notes`; without it, both. `part=posts` gives the list alone.")
    public Uni<TemplateInstance> topic(
            @RestPath String tag,
            @RestQuery String in,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String part) {
        String normal = Tag.of(tag);
        TimelineFilter filter = TimelineFilter.of(in);
        Cursor cursor = Cursor.of(maxId, minId, null);
        Viewer viewer = frame.viewer();
        return Uni.combine()
                .all()
                .unis(
                        timelines.topic(viewer.accountId(), normal, filter, cursor),
                        subjects.topic(viewer.accountId(), normal))
                .with((posts, following) -> new TopicPage(
                        normal,
                        Tag.words(normal),
                        filter,
                        posts.items(),
                        Pager.of(filter.address(Tag.path(normal)), cursor, posts),
                        following,
                        viewer.named() ? Once.token() : ""))
                .map(page -> Part.posts(part) ? TimelinePages.topic$posts(page) : TimelinePages.topic(page));
    }
}
