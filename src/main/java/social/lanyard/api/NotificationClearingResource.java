package social.lanyard.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.notification.MarkRead;

/** Empties the list. */
@Path("/api/v1/notifications/clear")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@BearerTokenAuthentication
@Cancellable(false)
@Tag(name = "Notifications", description = "As in the Mastodon client API")
class NotificationClearingResource {
    private final ApiViewer asker;
    private final MarkRead mark;

    NotificationClearingResource(ApiViewer asker, MarkRead mark) {
        this.asker = asker;
        this.mark = mark;
    }

    @POST
    @WithTransaction
    @Operation(summary = "Take all of them out of my list")
    public Uni<ObjectNode> clear() {
        return mark.clear(asker.named().accountId()).map(gone -> JsonNodeFactory.instance.objectNode());
    }
}
