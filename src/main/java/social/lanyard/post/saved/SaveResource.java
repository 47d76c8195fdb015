package social.lanyard.post.saved;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Pressed;
import social.lanyard.post.Writer;
import social.lanyard.support.Ids;

/** The button that saves a post, and the one that lets it go. */
@Path("/@{handle}/{id: [0-9]+}/bookmark")
@Cancellable(false)
class SaveResource {
    private final Writer writer;
    private final SavePost save;

    SaveResource(Writer writer, SavePost save) {
        this.writer = writer;
        this.save = save;
    }

    @POST
    @Authenticated
    @Operation(summary = "Save a post", description = "Leads back to the page in `to`, or to the post.")
    public Uni<RestResponse<Void>> save(@RestPath String handle, @RestPath String id, @RestForm String to) {
        long post = Ids.inAddress(id);
        return save.save(writer.viewer(), post).map(done -> Pressed.back(to, handle, post));
    }

    @POST
    @Path("end")
    @Authenticated
    @Operation(
            summary = "Take a post out of what one saved",
            description = "Leads back to the page in `to`, or to the post.")
    public Uni<RestResponse<Void>> end(@RestPath String handle, @RestPath String id, @RestForm String to) {
        long post = Ids.inAddress(id);
        return save.end(writer.viewer(), post).map(done -> Pressed.back(to, handle, post));
    }
}
