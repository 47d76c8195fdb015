package social.lanyard.post.reply;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

/** The moderators' page of first responses of new accounts. They let them through; what breaks a rule stays where it is. */
@Path(NewcomersPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class NewcomerResource {
    private final Writer writer;
    private final WaitingShelf shelf;
    private final DecideHeld decide;

    NewcomerResource(Writer writer, WaitingShelf shelf, DecideHeld decide) {
        this.writer = writer;
        this.shelf = shelf;
        this.decide = decide;
    }

    @GET
    @RolesAllowed(Viewer.MODERATOR)
    @Operation(summary = "First responses of new accounts that wait, the newest first")
    public Uni<TemplateInstance> list(@RestQuery("max_id") String maxId, @RestQuery String done) {
        Cursor cursor = Cursor.of(maxId, null, null);
        return shelf.newcomers(writer.viewer().accountId(), cursor)
                .map(page -> new NewcomersPage(page, cursor.maxId() != null, done != null))
                .map(ReplyPages::newcomers);
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Viewer.MODERATOR)
    @Operation(summary = "Let the first response of a new account through", description = "Leads back.")
    public Uni<RestResponse<TemplateInstance>> publish(@RestPath String id, @RestForm String token) {
        return decide.asModerator(writer.viewer().accountId(), Ids.inAddress(id), token)
                .replaceWith(() -> RestResponse.seeOther(URI.create(NewcomersPage.PATH + "?done=through")));
    }
}
