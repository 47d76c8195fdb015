package social.lanyard.organisation.verification;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How we know, as data, for anybody. */
@Path("/api/lanyard/v1/accounts/{id}/facets")
@PermitAll
@BearerTokenAuthentication
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
class KnownApi {
    private final Known known;

    KnownApi(Known known) {
        this.known = known;
    }

    @GET
    @Operation(summary = "What is confirmed about an account today, and what was")
    public Uni<FacetJson.Known> facets(@RestPath String id) {
        long account = Pages.id(id);
        return known.about(account).map(page -> FacetJson.Known.of(account, page));
    }
}
