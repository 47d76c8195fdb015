package social.lanyard.organisation.life;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.Me;
import social.lanyard.support.Ids;
import social.lanyard.web.PageFrame;

/** A member's own wish for renewal, as data. */
@Path("/api/lanyard/v1/verification/facets/{id}/renewal")
@Authenticated
@BearerTokenAuthentication
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
@Cancellable(false)
class MyRenewalApi {
    private final PageFrame frame;
    private final AskRenewal ask;

    MyRenewalApi(PageFrame frame, AskRenewal ask) {
        this.frame = frame;
        this.ask = ask;
    }

    @POST
    @Operation(
            summary = "Ask for the renewal of one of my statements",
            description = "In its last 30 days, or after it lapsed. Asking twice changes nothing.")
    public Uni<Void> ask(@RestPath String id) {
        return ask.of(Me.named(frame).accountId(), Ids.inAddress(id), null).replaceWithVoid();
    }
}
