package social.lanyard.identity;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people land who confirmed with a second factor beside the form that asked for it. */
@Path("/second-factor")
@Produces(MediaType.TEXT_HTML)
class SecondFactorResource {
    @GET
    @Authenticated
    @Operation(summary = "Whether the person confirmed with a second factor a short while ago")
    public Uni<TemplateInstance> state() {
        return Uni.createFrom().item(IdentityPages.secondFactor());
    }
}
