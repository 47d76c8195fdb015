package social.lanyard.follow.block;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
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

/** Blocking somebody, and the page that says beforehand what that does. */
@Path("/@{handle}/block")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class BlockResource {
    private final PageFrame frame;
    private final Names names;
    private final Once once;
    private final StartBlocking start;

    BlockResource(PageFrame frame, Names names, Once once, StartBlocking start) {
        this.frame = frame;
        this.names = names;
        this.once = once;
        this.start = start;
    }

    @GET
    @Authenticated
    @Operation(summary = "What blocking somebody does")
    public Uni<TemplateInstance> ask(@RestPath String handle) {
        Me.in(frame);
        return names.of(handle).map(person -> BlockPages.block(person, Once.token()));
    }

    @POST
    @Authenticated
    @EvenHidden
    @WithTransaction
    @Operation(summary = "Block somebody", description = "Leads to the list of those whom one blocks.")
    public Uni<RestResponse<TemplateInstance>> block(@RestPath String handle, @RestForm String token) {
        long me = Me.in(frame);
        return once.run(
                        me,
                        Me.key(token, "block", handle),
                        "",
                        () -> names.id(handle)
                                .chain(id -> start.by(me, id))
                                .replaceWith(Once.Outcome.seeOther(BlocksResource.PATH)))
                .map(FormAnswer::goOn);
    }
}
