package social.lanyard.post.topic;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.follow.subject.FollowedSubjects;
import social.lanyard.follow.subject.FollowedTopic;
import social.lanyard.post.Tag;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The topics that a person follows: that person's own page and nobody else's. */
@Path("/settings/following/topics")
@Produces(MediaType.TEXT_HTML)
class FollowedTopicsResource {
    private static final int ROWS = 50;

    private final PageFrame frame;
    private final FollowedSubjects subjects;

    FollowedTopicsResource(PageFrame frame, FollowedSubjects subjects) {
        this.frame = frame;
        this.subjects = subjects;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Topics that I follow",
            description = "By name; `after` is the topic that the page begins behind.")
    public Uni<TemplateInstance> list(@RestQuery String after) {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then you can follow topics.");
        }
        String from = place(after);
        return subjects.topics(viewer.accountId(), from, ROWS + 1).map(rows -> TopicPages.followed(page(rows, from)));
    }

    private static FollowedTopicsPage page(List<FollowedTopic> rows, String after) {
        boolean more = rows.size() > ROWS;
        List<FollowedTopic> shown = more ? rows.subList(0, ROWS) : rows;
        return new FollowedTopicsPage(
                shown.stream().map(FollowedTopicsPage.Row::of).toList(),
                after,
                more ? shown.get(ROWS - 1).tag() : "",
                Once.token());
    }

    private static String place(String after) {
        try {
            return after == null || after.isEmpty() ? "" : Tag.of(after);
        } catch (NotFound noTag) {
            throw new Refusal("after", "This is not a place in the list.");
        }
    }
}
