package social.lanyard.post.topic;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.subject.FollowTopic;
import social.lanyard.identity.LocalAddress;
import social.lanyard.post.Tag;
import social.lanyard.support.NotAllowed;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The buttons on the page of a topic. */
@Path("/topics/{tag}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class TopicFollowResource {
    private final PageFrame frame;
    private final Once once;
    private final FollowTopic follow;

    TopicFollowResource(PageFrame frame, Once once, FollowTopic follow) {
        this.frame = frame;
        this.once = once;
        this.follow = follow;
    }

    @POST
    @Authenticated
    @Path("follow")
    @WithTransaction
    @Operation(summary = "Follow a topic", description = "Leads back to the page in `to`, or to that of the topic.")
    public Uni<RestResponse<TemplateInstance>> follow(
            @RestPath String tag, @RestForm String token, @RestForm String to) {
        long me = me();
        String topic = Tag.of(tag);
        return act(me, token, "follow", topic, to, () -> follow.start(me, topic));
    }

    @POST
    @Authenticated
    @Path("unfollow")
    @WithTransaction
    @Operation(summary = "Stop following a topic", description = "Leads back to the page in `to`, or to the topic.")
    public Uni<RestResponse<TemplateInstance>> unfollow(
            @RestPath String tag, @RestForm String token, @RestForm String to) {
        long me = me();
        String topic = Tag.of(tag);
        return act(me, token, "unfollow", topic, to, () -> follow.stop(me, topic));
    }

    /** One list is one form with a button in each row, so its token stands for each of its buttons on its own. */
    private Uni<RestResponse<TemplateInstance>> act(
            long me, String token, String verb, String topic, String to, Supplier<Uni<Void>> act) {
        String key = token == null || token.isEmpty()
                ? null
                : token + "." + verb + "." + Integer.toHexString(topic.hashCode());
        String back = to == null || to.isEmpty() ? Tag.path(topic) : LocalAddress.of(to);
        return once.run(me, key, topic, () -> act.get().replaceWith(Once.Outcome.seeOther(back)))
                .map(outcome -> FormAnswer.goOn(Once.Outcome.seeOther(back)));
    }

    private long me() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then you can follow topics.");
        }
        return viewer.accountId();
    }
}
