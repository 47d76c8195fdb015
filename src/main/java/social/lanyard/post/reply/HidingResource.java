package social.lanyard.post.reply;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReadPost;
import social.lanyard.post.Writer;
import social.lanyard.support.Ids;
import social.lanyard.web.Viewer;

/** Folding a response away under a post of one's own. */
@Path("/@{handle}/{id: [0-9]+}/hiding")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class HidingResource {
    private final Writer writer;
    private final ReadPost read;
    private final HideResponse hide;

    HidingResource(Writer writer, ReadPost read, HideResponse hide) {
        this.writer = writer;
        this.read = read;
        this.hide = hide;
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Hide a response under a post of one's own, or show it again",
            description = "It stays folded away with a line in its place. Leads to what it answers.")
    public Uni<RestResponse<TemplateInstance>> hide(
            @RestPath String handle, @RestPath String id, @RestForm String token, @RestForm String hidden) {
        Viewer viewer = writer.viewer();
        return read.card(viewer, handle, Ids.inAddress(id))
                .call(card -> hide.hide(viewer.accountId(), card.id(), !"no".equals(hidden), token))
                .map(card -> RestResponse.seeOther(URI.create(above(card) + "#r" + card.id())));
    }

    private static String above(PostCard card) {
        return card.replyTo() == null ? card.path() : card.replyTo().path();
    }
}
