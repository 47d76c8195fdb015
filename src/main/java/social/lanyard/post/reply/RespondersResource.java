package social.lanyard.post.reply;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReadPost;
import social.lanyard.post.Responders;
import social.lanyard.post.Writer;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Who may answer a post of one's own. */
@Path("/@{handle}/{id: [0-9]+}/responders")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class RespondersResource {
    private final Writer writer;
    private final ReadPost read;
    private final ChangeResponders change;
    private final ShownResponders shown;

    RespondersResource(Writer writer, ReadPost read, ChangeResponders change, ShownResponders shown) {
        this.writer = writer;
        this.read = read;
        this.change = change;
        this.shown = shown;
    }

    @GET
    @Authenticated
    @Operation(summary = "Choose who may answer a post of one's own")
    public Uni<TemplateInstance> ask(@RestPath String handle, @RestPath String id) {
        return read.inHand(writer.viewer(), handle, Ids.inAddress(id))
                .chain(card -> shown.of(card.id()).map(chosen -> page(card, chosen, Once.token(), List.of())));
    }

    private static TemplateInstance page(PostCard card, Responders chosen, String token, List<Problem> problems) {
        return ReplyPages.responders(card, chosen, List.of(Responders.values()), token, problems);
    }

    @POST
    @Authenticated
    @Operation(summary = "Say who may answer a post of one's own from now on", description = "Leads to the post.")
    public Uni<RestResponse<TemplateInstance>> choose(
            @RestPath String handle, @RestPath String id, @RestForm String token, @RestForm String responders) {
        Viewer viewer = writer.viewer();
        return read.inHand(viewer, handle, Ids.inAddress(id))
                .chain(card -> Uni.createFrom()
                        .item(() -> Responders.given(responders))
                        .chain(chosen -> change.choose(viewer.accountId(), card.id(), chosen, token))
                        .replaceWith(
                                () -> RestResponse.<TemplateInstance>seeOther(URI.create(card.path() + "#respond")))
                        .onFailure(Refusal.class)
                        .recoverWithUni(failure -> shown.of(card.id())
                                .map(chosen -> FormAnswer.again(page(card, chosen, token, failure.problems())))));
    }
}
