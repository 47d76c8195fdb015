package social.lanyard.post;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.web.Viewer;

/** Writing a note. The box stands on home; its own page is where it comes back to with a sentence about a problem. */
@Path("/notes")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class NoteResource {
    private final Writer writer;
    private final NoteComposers composers;
    private final PublishNote publish;

    NoteResource(Writer writer, NoteComposers composers, PublishNote publish) {
        this.writer = writer;
        this.composers = composers;
        this.publish = publish;
    }

    @GET
    @Authenticated
    @Operation(summary = "Write a note")
    public Uni<TemplateInstance> blank() {
        return composers.empty(writer.viewer()).map(PostPages::writeNote);
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Publish a note",
            description = "Leads to home, where the note stands on top; in an organisation's name, to the note.")
    public Uni<RestResponse<TemplateInstance>> publish(@BeanParam NoteForm form) {
        Viewer viewer = writer.viewer();
        return Uni.createFrom()
                .deferred(() -> publish.publish(viewer, StoryText.inNameOf(form.inNameOf()), form.note(), form.token()))
                .map(published -> RestResponse.<TemplateInstance>seeOther(
                        URI.create(form.inNameOf().isEmpty() ? "/" : published.path())))
                .onFailure(Returned::with)
                .recoverWithUni(failure -> returned(viewer, form, Returned.of(failure)));
    }

    private Uni<RestResponse<TemplateInstance>> returned(Viewer viewer, NoteForm form, Returned returned) {
        return composers
                .of(viewer, form, returned.problems())
                .map(composer -> ResponseBuilder.<TemplateInstance>create(returned.status())
                        .entity(PostPages.writeNote(composer))
                        .build());
    }
}
