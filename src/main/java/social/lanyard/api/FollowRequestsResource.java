package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Those who ask to follow the person who asks, and the answers to them. */
@Path("/api/v1/follow_requests")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Accounts")
@Cancellable(false)
class FollowRequestsResource {
    private final ApiViewer asker;
    private final ApiPeople people;
    private final ApiRelationships relationships;

    FollowRequestsResource(ApiViewer asker, ApiPeople people, ApiRelationships relationships) {
        this.asker = asker;
        this.people = people;
        this.relationships = relationships;
    }

    @GET
    @Authenticated
    @Operation(summary = "Who asks to follow", description = "The newest first.")
    public Uni<RestResponse<List<ApiAccount>>> list(@RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        return people.requests(asker.named().accountId(), ApiPages.cursor(maxId, null, null, limit));
    }

    @POST
    @Path("{id}/authorize")
    @Authenticated
    @Operation(summary = "Let an account follow that asked to")
    public Uni<ApiRelationship> accept(@RestPath String id) {
        return relationships.accept(asker.named().accountId(), ApiViewer.id(id));
    }

    @POST
    @Path("{id}/reject")
    @Authenticated
    @Operation(summary = "Do not let an account follow that asked to")
    public Uni<ApiRelationship> refuse(@RestPath String id) {
        return relationships.refuse(asker.named().accountId(), ApiViewer.id(id));
    }
}
