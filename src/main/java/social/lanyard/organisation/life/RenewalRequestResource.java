package social.lanyard.organisation.life;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.Me;
import social.lanyard.support.Ids;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.PageFrame;

/** A member asks for renewal of one of their own statements. */
@Path("/verification/renewals")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class RenewalRequestResource {
    private final PageFrame frame;
    private final AskRenewal ask;

    RenewalRequestResource(PageFrame frame, AskRenewal ask) {
        this.frame = frame;
        this.ask = ask;
    }

    @POST
    @Operation(summary = "Ask for the renewal of one of my statements")
    public Uni<RestResponse<TemplateInstance>> ask(@RestForm String id, @RestForm String token) {
        long facet = Ids.inAddress(id);
        return ask.of(Me.named(frame).accountId(), facet, Me.key(token, "renewal", id))
                .map(FormAnswer::goOn);
    }
}
