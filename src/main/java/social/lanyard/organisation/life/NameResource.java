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
import social.lanyard.web.FormAnswer;
import social.lanyard.web.PageFrame;

/** A member asks to be confirmed under their new name. */
@Path("/verification/names")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class NameResource {
    private final PageFrame frame;
    private final ChangeRole change;

    NameResource(PageFrame frame, ChangeRole change) {
        this.frame = frame;
        this.change = change;
    }

    @POST
    @Operation(summary = "Ask an organisation to confirm me under my new name")
    public Uni<RestResponse<TemplateInstance>> ask(@RestForm String organisation, @RestForm String token) {
        String code = organisation == null ? "" : organisation;
        return change.confirmName(Me.named(frame).accountId(), code, Me.key(token, "name", code))
                .map(FormAnswer::goOn);
    }
}
