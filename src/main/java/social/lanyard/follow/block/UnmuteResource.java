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
import social.lanyard.identity.LocalAddress;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** The end of a mute. */
@Path("/@{handle}/unmute")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class UnmuteResource {
    private final PageFrame frame;
    private final Names names;
    private final Once once;
    private final StopMuting stop;

    UnmuteResource(PageFrame frame, Names names, Once once, StopMuting stop) {
        this.frame = frame;
        this.names = names;
        this.once = once;
        this.stop = stop;
    }

    @POST
    @Authenticated
    @EvenHidden
    @WithTransaction
    @Operation(summary = "Stop muting somebody", description = "Leads back to the page in `to`, or to the profile.")
    public Uni<RestResponse<TemplateInstance>> unmute(
            @RestPath String handle, @RestForm String token, @RestForm String to) {
        long me = Me.in(frame);
        String back = to == null || to.isEmpty() ? "/@" + handle : LocalAddress.of(to);
        return once.run(
                        me,
                        Me.key(token, "unmute", handle),
                        "",
                        () -> names.id(handle).chain(id -> stop.by(me, id)).replaceWith(Once.Outcome.seeOther(back)))
                .map(FormAnswer::goOn);
    }
}
