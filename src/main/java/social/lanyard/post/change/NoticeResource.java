package social.lanyard.post.change;

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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReadPost;
import social.lanyard.post.Returned;
import social.lanyard.post.Writer;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.web.Viewer;

/** A correction, an update or a retraction on one's own story, apart from changes to its text. */
@Path("/@{handle}/{id: [0-9]+}/notices")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class NoticeResource {
    private final Writer writer;
    private final ReadPost read;
    private final GiveNotice give;

    NoticeResource(Writer writer, ReadPost read, GiveNotice give) {
        this.writer = writer;
        this.read = read;
        this.give = give;
    }

    @GET
    @Authenticated
    @Operation(summary = "Put a notice on one's own story")
    public Uni<TemplateInstance> show(@RestPath String handle, @RestPath String id) {
        return story(writer.viewer(), handle, id)
                .chain(card -> page(card, NoticeForm.empty(), List.of()))
                .map(ChangePages::notices);
    }

    @POST
    @Authenticated
    @Operation(summary = "Give a notice", description = "Leads to the story, at whose top it stands for good.")
    public Uni<RestResponse<TemplateInstance>> give(
            @RestPath String handle, @RestPath String id, @BeanParam NoticeForm form) {
        Viewer viewer = writer.viewer();
        return story(viewer, handle, id)
                .chain(card -> Uni.createFrom()
                        .item(form::said)
                        .chain(said -> give.give(viewer.accountId(), card.id(), said, form.token()))
                        .replaceWith(() -> ChangeResource.seeOther(card.path()))
                        .onFailure(Returned::with)
                        .recoverWithUni(failure -> returned(card, form, Returned.of(failure))));
    }

    private Uni<PostCard> story(Viewer viewer, String handle, String id) {
        return read.inHand(viewer, handle, ChangeResource.number(id)).invoke(card -> {
            if (!card.story()) {
                throw new NotFound();
            }
        });
    }

    private Uni<NoticePage> page(PostCard card, NoticeForm form, List<Problem> problems) {
        return read.notices(card.id()).map(given -> new NoticePage(card, given, form, problems));
    }

    private Uni<RestResponse<TemplateInstance>> returned(PostCard card, NoticeForm form, Returned returned) {
        return page(card, form, returned.problems())
                .map(page -> ResponseBuilder.<TemplateInstance>create(returned.status())
                        .entity(ChangePages.notices(page))
                        .build());
    }
}
