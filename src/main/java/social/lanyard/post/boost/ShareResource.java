package social.lanyard.post.boost;

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

/** The button that shares a post, and the one that ends that. */
@Path("/@{handle}/{id: [0-9]+}/share")
@Cancellable(false)
class ShareResource {
    private final Writer writer;
    private final SharePost share;

    ShareResource(Writer writer, SharePost share) {
        this.writer = writer;
        this.share = share;
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Share a post with one's followers",
            description = "Leads back to the page in `to`, or to the post. Sent again it changes nothing.")
    public Uni<RestResponse<Void>> share(@RestPath String handle, @RestPath String id, @RestForm String to) {
        long post = Ids.inAddress(id);
        return share.share(writer.viewer(), post).map(done -> Pressed.back(to, handle, post));
    }

    @POST
    @Path("end")
    @Authenticated
    @Operation(summary = "Stop sharing a post", description = "Leads back to the page in `to`, or to the post.")
    public Uni<RestResponse<Void>> end(@RestPath String handle, @RestPath String id, @RestForm String to) {
        long post = Ids.inAddress(id);
        return share.end(writer.viewer(), post).map(done -> Pressed.back(to, handle, post));
    }
}
