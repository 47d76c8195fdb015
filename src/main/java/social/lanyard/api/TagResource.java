package social.lanyard.api;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.subject.FollowTopic;
import social.lanyard.follow.subject.FollowedSubjects;
import social.lanyard.post.Tag;
import social.lanyard.web.Viewer;
import social.lanyard.web.WebConfig;

/** Topics as tags, and following them. */
@Path("/api/v1/tags/{name}")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags", description = "As in the Mastodon client API")
@Cancellable(false)
class TagResource {
    private final ApiViewer asker;
    private final FollowedSubjects subjects;
    private final FollowTopic follow;
    private final WebConfig config;

    TagResource(ApiViewer asker, FollowedSubjects subjects, FollowTopic follow, WebConfig config) {
        this.asker = asker;
        this.subjects = subjects;
        this.follow = follow;
        this.config = config;
    }

    @GET
    @PermitAll
    @Operation(summary = "A tag")
    public Uni<ApiTag> one(@RestPath String name) {
        Viewer viewer = asker.viewer();
        String tag = Tag.of(name);
        return subjects.topic(viewer.accountId(), tag)
                .map(following -> of(tag, viewer.named() ? following : null, config.origin()));
    }

    @POST
    @Path("follow")
    @Authenticated
    @WithTransaction
    @Operation(summary = "Follow a tag")
    public Uni<ApiTag> follow(@RestPath String name) {
        String tag = Tag.of(name);
        return follow.start(asker.named().accountId(), tag).replaceWith(() -> of(tag, true, config.origin()));
    }

    @POST
    @Path("unfollow")
    @Authenticated
    @WithTransaction
    @Operation(summary = "Stop following a tag")
    public Uni<ApiTag> unfollow(@RestPath String name) {
        String tag = Tag.of(name);
        return follow.stop(asker.named().accountId(), tag).replaceWith(() -> of(tag, false, config.origin()));
    }

    static ApiTag of(String tag, Boolean following, String origin) {
        return new ApiTag(tag, origin + Tag.path(tag), List.of(), following);
    }
}
