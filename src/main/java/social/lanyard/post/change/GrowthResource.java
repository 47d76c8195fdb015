package social.lanyard.post.change;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.ReadPost;
import social.lanyard.post.Writer;
import social.lanyard.post.draft.OpenDraft;
import social.lanyard.web.Viewer;

/** A note that grows into a story. The note stays where it is. */
@Path("/@{handle}/{id: [0-9]+}/growth")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class GrowthResource {
    private final Writer writer;
    private final ReadPost read;
    private final OpenDraft open;

    GrowthResource(Writer writer, ReadPost read, OpenDraft open) {
        this.writer = writer;
        this.read = read;
        this.open = open;
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Make one's own note into a story",
            description =
                    "Leads to a draft with its words. The story links to the note and shows what was said under it.")
    public Uni<RestResponse<TemplateInstance>> grow(@RestPath String handle, @RestPath String id) {
        Viewer viewer = writer.viewer();
        return read.own(viewer, handle, ChangeResource.number(id))
                .chain(card -> open.toGrow(viewer.accountId(), card.id()))
                .map(draft -> ChangeResource.seeOther("/drafts/" + draft));
    }
}
