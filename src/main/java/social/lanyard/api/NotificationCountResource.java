package social.lanyard.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import social.lanyard.notification.UnreadCount;

/** How much waits to be read. */
@Path("/api/v1/notifications/unread_count")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@BearerTokenAuthentication
@Tag(name = "Notifications", description = "As in the Mastodon client API")
class NotificationCountResource {
    private final ApiViewer asker;
    private final UnreadCount unread;

    NotificationCountResource(ApiViewer asker, UnreadCount unread) {
        this.asker = asker;
        this.unread = unread;
    }

    @GET
    @Operation(summary = "How many lines of my alerts hold something unread, at most 99")
    public Uni<ObjectNode> count() {
        return unread.of(asker.named().accountId())
                .map(count -> JsonNodeFactory.instance.objectNode().put("count", count.count()));
    }
}
