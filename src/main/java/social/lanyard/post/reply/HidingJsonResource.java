package social.lanyard.post.reply;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Writer;
import social.lanyard.support.Ids;

/** Folding a response away under a post of one's own, as JSON. */
@Path("/api/lanyard/v1/posts/{id}/hiding")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Posts")
@Cancellable(false)
class HidingJsonResource {
    private final Writer writer;
    private final HideResponse hide;

    HidingJsonResource(Writer writer, HideResponse hide) {
        this.writer = writer;
        this.hide = hide;
    }

    @POST
    @Authenticated
    @Operation(summary = "Hide a response under a post of one's own", description = "It stays, folded away.")
    @APIResponse(responseCode = "204", description = "It is folded away")
    public Uni<Void> hide(@RestPath String id, @RestHeader("Idempotency-Key") String key) {
        return hide.hide(writer.viewer().accountId(), Ids.inAddress(id), true, key);
    }

    @DELETE
    @Authenticated
    @Operation(summary = "Show a hidden response again")
    @APIResponse(responseCode = "204", description = "It is shown")
    public Uni<Void> show(@RestPath String id) {
        return hide.hide(writer.viewer().accountId(), Ids.inAddress(id), false, null);
    }
}
