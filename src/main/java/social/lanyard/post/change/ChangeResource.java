package social.lanyard.post.change;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import social.lanyard.post.draft.OpenDraft;
import social.lanyard.support.Ids;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Changing one's own post: a story in a draft, a note where it stands. */
@Path("/@{handle}/{id: [0-9]+}/changes")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ChangeResource {
    private final Writer writer;
    private final ReadPost read;
    private final ReadHistory history;
    private final OpenDraft open;
    private final ChangeNote change;

    ChangeResource(Writer writer, ReadPost read, ReadHistory history, OpenDraft open, ChangeNote change) {
        this.writer = writer;
        this.read = read;
        this.history = history;
        this.open = open;
        this.change = change;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Change one's own post",
            description =
                    "Or an organisation's for which one writes. A story leads to its editor, a note is changed here.")
    public Uni<TemplateInstance> show(@RestPath String handle, @RestPath String id) {
        return read.inHand(writer.viewer(), handle, number(id))
                .chain(card -> card.story()
                        ? Uni.createFrom().item(ChangePages.changeStory(card, Once.token()))
                        : history.now(card.id())
                                .map(now -> ChangePages.changeNote(
                                        card, NoteChangeForm.of(now.number(), now.markdown()), List.of())));
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Open the changes to a story, or change a note",
            description = "A story is opened in a draft, where nothing is public before it is published again.")
    public Uni<RestResponse<TemplateInstance>> act(
            @RestPath String handle, @RestPath String id, @BeanParam NoteChangeForm form) {
        Viewer viewer = writer.viewer();
        return read.inHand(viewer, handle, number(id))
                .chain(card -> card.story()
                        ? open.toChange(viewer.accountId(), card.id()).map(draft -> seeOther("/drafts/" + draft))
                        : note(viewer, card, form));
    }

    private Uni<RestResponse<TemplateInstance>> note(Viewer viewer, PostCard card, NoteChangeForm form) {
        return Uni.createFrom()
                .deferred(() -> change.change(viewer, card, form.note(card), form.seen(), form.removes(), form.token()))
                .map(published -> seeOther(published.path()))
                .onFailure(Returned::with)
                .recoverWithItem(failure -> returned(card, form, Returned.of(failure)));
    }

    private static RestResponse<TemplateInstance> returned(PostCard card, NoteChangeForm form, Returned returned) {
        return ResponseBuilder.<TemplateInstance>create(returned.status())
                .entity(ChangePages.changeNote(card, form, returned.problems()))
                .build();
    }

    static RestResponse<TemplateInstance> seeOther(String path) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    static long number(String id) {
        return Ids.inAddress(id);
    }
}
