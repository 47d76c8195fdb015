package social.lanyard.identity;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** What people see who want to sign in while the identity provider is away: reading goes on, and when to try again. */
@Path("/sign-in-away")
@Produces(MediaType.TEXT_HTML)
class SignInAwayResource {
    private static final String SECONDS = "30";

    @GET
    @PermitAll
    public Uni<RestResponse<TemplateInstance>> away() {
        return Uni.createFrom()
                .item(RestResponse.ResponseBuilder.<TemplateInstance>create(503)
                        .entity(IdentityPages.signInAway())
                        .header("Retry-After", SECONDS)
                        .build());
    }
}
