package social.lanyard.post.draft;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.StoryText;
import social.lanyard.support.Refusal;

/** Where the script of the writing page saves a new story for the first time. */
@Path("/drafts/saves")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
class FirstSaveResource {
    private static final int FIRST = 1;

    private final BeginDraft begin;
    private final Autosave autosave;

    FirstSaveResource(BeginDraft begin, Autosave autosave) {
        this.begin = begin;
        this.autosave = autosave;
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Keep the first words of a new story",
            description = "For the script of the writing page. The same token again leads to the same draft, which then"
                    + " gets the newer words. Lanyard-Account says whose words they are.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = Saved.class)))
    @APIResponse(
            responseCode = "412",
            description = "Saved somewhere else in between; nothing was changed",
            content = @Content(schema = @Schema(implementation = MovedOn.class)))
    public Uni<RestResponse<Object>> first(@RestHeader(Autosave.ACCOUNT) String account, @BeanParam StoryForm form) {
        long me = autosave.account(account);
        return Uni.createFrom()
                .item(() -> text(form))
                .chain(text -> begin.beginPage(me, text, form.token())
                        .chain(id -> autosave.keep(me, id, text, FIRST, RestResponse.StatusCode.CREATED)));
    }

    private static StoryText text(StoryForm form) {
        if (form.token().isEmpty()) {
            throw new Refusal("token", "Load the page again; it does not say which story this is.");
        }
        return form.text();
    }
}
