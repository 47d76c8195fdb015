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
import org.jboss.resteasy.reactive.RestPath;
import social.lanyard.follow.list.ListShelf;

/** In which of one's own lists somebody is. */
@Path("/api/v1/accounts/{id}/lists")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Lists")
class AccountListsResource {
    private final ApiViewer asker;
    private final ListShelf shelf;

    AccountListsResource(ApiViewer asker, ListShelf shelf) {
        this.asker = asker;
        this.shelf = shelf;
    }

    @GET
    @Authenticated
    @Operation(summary = "In which of one's own lists an account is")
    public Uni<List<ApiList>> lists(@RestPath String id) {
        return shelf.with(asker.named().accountId(), ApiViewer.id(id))
                .map(lists -> lists.stream().map(ApiList::of).toList());
    }
}
