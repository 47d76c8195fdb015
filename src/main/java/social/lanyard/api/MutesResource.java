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

/** Whom one mutes now. */
@Path("/api/v1/mutes")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Accounts")
class MutesResource {
    private final ApiViewer asker;
    private final ApiPeople people;

    MutesResource(ApiViewer asker, ApiPeople people) {
        this.asker = asker;
        this.people = people;
    }

    @GET
    @Authenticated
    @Operation(summary = "Whom one mutes now")
    public Uni<RestResponse<List<ApiMutedAccount>>> list(@RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        return people.muted(asker.named().accountId(), ApiPages.cursor(maxId, null, null, limit));
    }
}
