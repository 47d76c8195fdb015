package social.lanyard.follow.circle;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.Me;
import social.lanyard.follow.StopFollowing;
import social.lanyard.identity.Accounts;
import social.lanyard.support.NotFound;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** The button beside a follower. */
@Path("/settings/followers/{follower}/removal")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class RemoveFollowerResource {
    private final PageFrame frame;
    private final Once once;
    private final Accounts accounts;
    private final StopFollowing stop;

    RemoveFollowerResource(PageFrame frame, Once once, Accounts accounts, StopFollowing stop) {
        this.frame = frame;
        this.once = once;
        this.accounts = accounts;
        this.stop = stop;
    }

    @POST
    @Authenticated
    @WithTransaction
    @Operation(summary = "Make somebody stop following me", description = "They are not told, and can follow again.")
    public Uni<RestResponse<TemplateInstance>> remove(@RestPath String follower, @RestForm String token) {
        long me = Me.in(frame);
        return once.run(
                        me,
                        Me.key(token, "remove", follower),
                        "",
                        () -> accounts.byHandle(follower)
                                .onItem()
                                .ifNull()
                                .failWith(NotFound::new)
                                .chain(account -> stop.by(account.id(), me))
                                .replaceWith(Once.Outcome.seeOther(FollowersResource.PATH)))
                .map(FormAnswer::goOn);
    }
}
