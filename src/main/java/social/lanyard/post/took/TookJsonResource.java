package social.lanyard.post.took;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Writer;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;

/** What was taken from a response back to work, as JSON. */
@Path("/api/lanyard/v1/posts/{id}/took")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Posts")
@Cancellable(false)
class TookJsonResource {
    private final Writer writer;
    private final TakeToWork take;

    TookJsonResource(Writer writer, TakeToWork take) {
        this.writer = writer;
        this.take = take;
    }

    /** A sentence about a response. */
    @Schema(name = "TookToWorkInput")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Input(
            @Schema(description = "Up to 300 characters") String sentence) {}

    @PUT
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say under a response to one's own post what one took back to work",
            description = "404 for everybody but the author of the post at the top of the thread.")
    @APIResponse(responseCode = "204", description = "It stands there")
    public Uni<Void> put(@RestPath String id, Input input) {
        if (input == null) {
            throw new Refusal("", "Send a JSON object.");
        }
        return take.take(
                writer.viewer(),
                Ids.inAddress(id),
                TookForm.of(input.sentence()).said());
    }

    @DELETE
    @Authenticated
    @Operation(summary = "Take such a mark back")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Void> delete(@RestPath String id) {
        return take.end(writer.viewer(), Ids.inAddress(id));
    }
}
