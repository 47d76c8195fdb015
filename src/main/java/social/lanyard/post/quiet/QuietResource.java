package social.lanyard.post.quiet;

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

/** The button that hides a conversation, and the one that shows it again. */
@Path("/@{handle}/{id: [0-9]+}/quiet")
@Cancellable(false)
class QuietResource {
    private final Writer writer;
    private final HideConversation conversation;

    QuietResource(Writer writer, HideConversation conversation) {
        this.writer = writer;
        this.conversation = conversation;
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Hide the conversation to which a post belongs",
            description = "From one's own lists and alerts. Leads back to the page in `to`, or to the post.")
    public Uni<RestResponse<Void>> hide(@RestPath String handle, @RestPath String id, @RestForm String to) {
        long post = Ids.inAddress(id);
        return conversation.hide(writer.viewer(), post).map(done -> Pressed.back(to, handle, post));
    }

    @POST
    @Path("end")
    @Authenticated
    @Operation(
            summary = "Show a conversation again that one hid",
            description = "Leads back to the page in `to`, or to the post.")
    public Uni<RestResponse<Void>> show(@RestPath String handle, @RestPath String id, @RestForm String to) {
        long post = Ids.inAddress(id);
        return conversation.show(writer.viewer(), post).map(done -> Pressed.back(to, handle, post));
    }
}
