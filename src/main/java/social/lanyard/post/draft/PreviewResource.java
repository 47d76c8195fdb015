package social.lanyard.post.draft;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.RenderPost;
import social.lanyard.post.Writer;
import social.lanyard.text.TextKind;

/** A story as readers will get it, while it is still being written. Nothing is kept. */
@Path("/drafts/preview")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class PreviewResource {
    private final Writer writer;
    private final RenderPost render;

    PreviewResource(Writer writer, RenderPost render) {
        this.writer = writer;
        this.render = render;
    }

    @POST
    @Authenticated
    @Operation(summary = "What a story will look like", description = "A part of a page, for the script of the editor.")
    public Uni<TemplateInstance> preview(@BeanParam StoryForm form) {
        writer.viewer();
        return Uni.createFrom()
                .item(form::text)
                .chain(story -> render.render("body", story.markdown(), TextKind.STORY)
                        .map(text -> DraftPages.previewPart(story, text)));
    }
}
