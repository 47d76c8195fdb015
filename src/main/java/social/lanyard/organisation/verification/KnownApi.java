package social.lanyard.organisation.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import social.lanyard.support.Ids;

/** How we know, as data, for anybody. */
@Path("/api/lanyard/v1/accounts/{id}/facets")
@PermitAll
@BearerTokenAuthentication
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
class KnownApi {
    /** Nothing that was ended is told for longer than this by a cache. */
    private static final String SHORTLY = "public, max-age=5";

    private final Known known;
    private final ObjectMapper json;

    KnownApi(Known known, ObjectMapper json) {
        this.known = known;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "What is confirmed about an account today, and what was",
            description =
                    "The same as the page “how we know” says: who confirmed what, how, when and until when. The same for"
                            + " everybody; it may be asked again with If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "What holds, and what happened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FacetJson.Known.class)))
    @APIResponse(responseCode = "304", description = "As it was under this ETag")
    @APIResponse(responseCode = "404", description = "No open account has this id")
    public Uni<Response> facets(@RestPath String id, @RestHeader(HttpHeaders.IF_NONE_MATCH) String held) {
        return known.about(Ids.inAddress(id)).map(page -> answer(written(FacetJson.Known.of(page)), held));
    }

    private static Response answer(byte[] facets, String held) {
        String tag = '"' + hash(facets) + '"';
        Response.ResponseBuilder answer =
                held != null && held.contains(tag) ? Response.notModified() : Response.ok(facets);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, SHORTLY)
                .build();
    }

    private static String hash(byte[] facets) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(facets);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] written(FacetJson.Known facets) {
        try {
            return json.writeValueAsBytes(facets);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
