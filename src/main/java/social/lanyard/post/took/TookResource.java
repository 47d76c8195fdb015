package social.lanyard.post.took;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReadPost;
import social.lanyard.post.Returned;
import social.lanyard.post.Writer;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Saying under a response to one's own post what one took back to work. */
@Path("/@{handle}/{id: [0-9]+}/took")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class TookResource {
    private final Writer writer;
    private final ReadPost read;
    private final TakeToWork take;

    TookResource(Writer writer, ReadPost read, TakeToWork take) {
        this.writer = writer;
        this.read = read;
        this.take = take;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "What one took from a response back to work",
            description = "For the author of the post under which the response stands; 404 for everybody else.")
    public Uni<TemplateInstance> ask(@RestPath String handle, @RestPath String id) {
        return response(writer.viewer(), handle, Ids.inAddress(id))
                .map(card -> TookPages.took(card, TookForm.of(card), List.of()));
    }

    @POST
    @Authenticated
    @Operation(summary = "Mark a response with what one took back to work", description = "Leads to the response.")
    public Uni<RestResponse<TemplateInstance>> take(
            @RestPath String handle, @RestPath String id, @BeanParam TookForm form) {
        Viewer viewer = writer.viewer();
        long response = Ids.inAddress(id);
        return response(viewer, handle, response)
                .chain(card -> Uni.createFrom()
                        .item(form::said)
                        .chain(sentence -> take.take(viewer, response, sentence))
                        .map(done -> FormAnswer.goOn(Once.Outcome.seeOther(card.path())))
                        .onFailure(Refusal.class)
                        .recoverWithItem(failure -> FormAnswer.again(
                                TookPages.took(card, form, Returned.of(failure).problems()))));
    }

    @POST
    @Path("end")
    @Authenticated
    @Operation(summary = "Take such a mark back", description = "Leads to the response.")
    public Uni<RestResponse<TemplateInstance>> end(@RestPath String handle, @RestPath String id) {
        Viewer viewer = writer.viewer();
        long response = Ids.inAddress(id);
        return response(viewer, handle, response)
                .call(card -> take.end(viewer, response))
                .map(card -> FormAnswer.goOn(Once.Outcome.seeOther(card.path())));
    }

    private Uni<PostCard> response(Viewer viewer, String handle, long id) {
        return read.card(viewer, handle, id).invoke(card -> {
            if (!card.mine().mayTake()) {
                throw new NotFound();
            }
        });
    }
}
