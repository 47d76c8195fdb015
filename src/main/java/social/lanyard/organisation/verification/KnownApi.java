package social.lanyard.organisation.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import social.lanyard.support.PublicPage;

/** How we know, as data, for anybody. */
@Path("/api/lanyard/v1/accounts/{id}/facets")
@PermitAll
@BearerTokenAuthentication
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
class KnownApi {
    private final Known known;
    private final ObjectMapper json;

    KnownApi(Known known, ObjectMapper json) {
        this.known = known;
        this.json = json;
    }

    @GET
    @PublicPage
    @Operation(
            summary = "What is confirmed about an account today, and what was",
            description =
                    "The same as the page “how we know” says: who confirmed what, how, when and until when. May be kept"
                            + " by caches and asked again with If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "What holds, and what happened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FacetJson.Known.class)))
    @APIResponse(responseCode = "404", description = "No open account has this id")
    public Uni<Response> facets(@RestPath String id) {
        return known.about(Pages.id(id))
                .map(page -> Response.ok(written(FacetJson.Known.of(page))).build());
    }

    /** As bytes, which can be kept and sent to everybody as they are. */
    private byte[] written(FacetJson.Known facets) {
        try {
            return json.writeValueAsBytes(facets);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
