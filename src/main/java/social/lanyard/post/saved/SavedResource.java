package social.lanyard.post.saved;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.post.Writer;
import social.lanyard.support.Cursor;

/** What one saved, and the conversations that one hid. */
@Path("/saved")
@Produces(MediaType.TEXT_HTML)
class SavedResource {
    private final Writer writer;
    private final KeptPosts kept;

    SavedResource(Writer writer, KeptPosts kept) {
        this.writer = writer;
        this.kept = kept;
    }

    @GET
    @Authenticated
    @Operation(summary = "What one saved, the last first")
    public Uni<TemplateInstance> saved(@RestQuery("max_id") String maxId) {
        return list(KeptIn.SAVED, maxId);
    }

    @GET
    @Path("hidden-conversations")
    @Authenticated
    @Operation(summary = "The conversations that one hid, with the way to show them again")
    public Uni<TemplateInstance> hidden(@RestQuery("max_id") String maxId) {
        return list(KeptIn.HIDDEN, maxId);
    }

    private Uni<TemplateInstance> list(KeptIn list, String maxId) {
        Cursor cursor = Cursor.of(maxId, null, null);
        return kept.of(writer.viewer().accountId(), list, cursor)
                .map(page -> SavedPages.saved(new SavedPage(list, page, cursor.maxId() == null)));
    }
}
