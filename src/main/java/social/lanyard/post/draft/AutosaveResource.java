package social.lanyard.post.draft;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.Ids;

/** Where the script of the writing page saves what is typed, while it is typed. It can be sent twice. */
@Path("/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
class AutosaveResource {
    private final DraftShelf shelf;
    private final Autosave autosave;

    AutosaveResource(DraftShelf shelf, Autosave autosave) {
        this.shelf = shelf;
        this.autosave = autosave;
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Operation(
            summary = "Keep what was typed so far",
            description = "For the script of the writing page. If-Match carries the revision that was seen: without it"
                    + " 428, with an old one 412. Lanyard-Account says whose words they are.")
    @APIResponse(
            responseCode = "200",
            description = "Kept; the ETag is the new revision",
            content = @Content(schema = @Schema(implementation = Saved.class)))
    @APIResponse(
            responseCode = "412",
            description = "Saved somewhere else in between; nothing was changed",
            content = @Content(schema = @Schema(implementation = MovedOn.class)))
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<Object>> change(
            @RestPath String id,
            @RestHeader(HttpHeaders.IF_MATCH) String seen,
            @RestHeader(Autosave.ACCOUNT) String account,
            @BeanParam StoryForm form) {
        long me = autosave.account(account);
        long draft = Ids.inAddress(id);
        return IfMatch.revision(seen)
                .map(revision -> Uni.createFrom()
                        .item(form::text)
                        .chain(text -> autosave.keep(me, draft, text, revision, RestResponse.StatusCode.OK)))
                .orElseGet(() -> shelf.unpublished(me, draft).map(found -> unseen()));
    }

    private static RestResponse<Object> unseen() {
        return ResponseBuilder.<Object>create(428)
                .entity(new DraftJsonResource.Refused("Send If-Match with the revision that you saw."))
                .build();
    }
}
