package social.lanyard.follow.block;

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
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** The end of a block. */
@Path("/@{handle}/unblock")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class UnblockResource {
    private final PageFrame frame;
    private final Names names;
    private final Once once;
    private final StopBlocking stop;

    UnblockResource(PageFrame frame, Names names, Once once, StopBlocking stop) {
        this.frame = frame;
        this.names = names;
        this.once = once;
        this.stop = stop;
    }

    @POST
    @Authenticated
    @EvenHidden
    @WithTransaction
    @Operation(summary = "Stop blocking somebody", description = "Leads to the list of those whom one blocks.")
    public Uni<RestResponse<TemplateInstance>> unblock(@RestPath String handle, @RestForm String token) {
        long me = Me.in(frame);
        return once.run(
                        me,
                        Me.key(token, "unblock", handle),
                        "",
                        () -> names.id(handle)
                                .chain(id -> stop.by(me, id))
                                .replaceWith(Once.Outcome.seeOther(BlocksResource.PATH)))
                .map(FormAnswer::goOn);
    }
}
