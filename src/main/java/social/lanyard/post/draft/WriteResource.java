package social.lanyard.post.draft;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.lanyard.post.StoryText;
import social.lanyard.post.Writer;

/** A blank page for a new story. Nothing is kept until its writer saves it. */
@Path("/write")
@Produces(MediaType.TEXT_HTML)
class WriteResource {
    private final Writer writer;
    private final WritingDesk desk;

    WriteResource(Writer writer, WritingDesk desk) {
        this.writer = writer;
        this.desk = desk;
    }

    @GET
    @Authenticated
    @Operation(summary = "Write a new story")
    public Uni<TemplateInstance> blank() {
        return desk.blank(writer.viewer(), StoryForm.of(StoryText.EMPTY, 1), List.of())
                .map(DraftPages::write);
    }
}
