package social.lanyard.post.reply;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Writer;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.web.Viewer;

/** The author's page of responses that wait to be let through. */
@Path(WaitingPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class WaitingResource {
    private final Writer writer;
    private final SpeaksFor speaks;
    private final WaitingShelf shelf;
    private final DecideHeld decide;

    WaitingResource(Writer writer, SpeaksFor speaks, WaitingShelf shelf, DecideHeld decide) {
        this.writer = writer;
        this.speaks = speaks;
        this.shelf = shelf;
        this.decide = decide;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Responses that wait for one's word, the newest first",
            description = "With the code of an organisation for which one writes, those that wait for it.")
    public Uni<TemplateInstance> list(
            @RestQuery("for") String code, @RestQuery("max_id") String maxId, @RestQuery String done) {
        Viewer viewer = writer.viewer();
        Cursor cursor = Cursor.of(maxId, null, null);
        return speaks.of(viewer, code)
                .chain(voice -> shelf.responses(voice.accountId(), cursor)
                        .chain(page -> shelf.counts(voice.accountId())
                                .map(counts -> new WaitingPage(
                                        voice, page, counts, cursor.maxId() != null, done == null ? "" : done))))
                .map(ReplyPages::waiting);
    }

    @POST
    @Path("{id}/publication")
    @Authenticated
    @Operation(summary = "Let a response through", description = "It stands where it was meant to. Leads back.")
    public Uni<RestResponse<TemplateInstance>> publish(
            @RestPath String id, @RestForm String token, @RestForm("for") String code) {
        return decide(id, token, code, true);
    }

    @POST
    @Path("{id}/refusal")
    @Authenticated
    @Operation(summary = "Do not let a response through", description = "Its writer alone goes on to see it.")
    public Uni<RestResponse<TemplateInstance>> refuse(
            @RestPath String id, @RestForm String token, @RestForm("for") String code) {
        return decide(id, token, code, false);
    }

    private Uni<RestResponse<TemplateInstance>> decide(String id, String token, String code, boolean through) {
        Viewer viewer = writer.viewer();
        return speaks.of(viewer, code)
                .call(() -> decide.asAuthor(viewer.accountId(), Ids.inAddress(id), through, token))
                .map(voice -> back(voice, through ? "through" : "refused"));
    }

    private static RestResponse<TemplateInstance> back(SpeaksFor.Voice voice, String done) {
        String list = WaitingPage.address(WaitingPage.PATH, voice, null);
        return RestResponse.seeOther(URI.create(list + (list.contains("?") ? "&" : "?") + "done=" + done));
    }
}
