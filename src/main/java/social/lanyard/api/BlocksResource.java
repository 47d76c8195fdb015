package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom one blocks. */
@Path("/api/v1/blocks")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Accounts")
class BlocksResource {
    private final ApiViewer asker;
    private final ApiPeople people;

    BlocksResource(ApiViewer asker, ApiPeople people) {
        this.asker = asker;
        this.people = people;
    }

    @GET
    @Authenticated
    @Operation(summary = "Whom one blocks")
    public Uni<RestResponse<List<ApiAccount>>> list(@RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        return people.blocked(asker.named().accountId(), ApiPages.cursor(maxId, null, null, limit));
    }
}
