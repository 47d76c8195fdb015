package social.lanyard.post.change;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.post.ReadPost;
import social.lanyard.post.Writer;
import social.lanyard.post.draft.OpenDraft;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** What becomes of a post after it came out, as JSON. */
@Path("/api/lanyard/v1/posts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Posts", description = "Changes, notices and withdrawal; the posts themselves are statuses")
@Cancellable(false)
class PostJsonResource {
    private static final String KEY = "Idempotency-Key";

    private final PageFrame frame;
    private final Writer writer;
    private final PostCards cards;
    private final ReadPost read;
    private final ReadHistory history;
    private final OpenDraft open;
    private final ChangeNote change;
    private final GiveNotice give;
    private final WithdrawPost withdraw;

    PostJsonResource(
            PageFrame frame,
            Writer writer,
            PostCards cards,
            ReadPost read,
            ReadHistory history,
            OpenDraft open,
            ChangeNote change,
            GiveNotice give,
            WithdrawPost withdraw) {
        this.frame = frame;
        this.writer = writer;
        this.cards = cards;
        this.read = read;
        this.history = history;
        this.open = open;
        this.change = change;
        this.give = give;
        this.withdraw = withdraw;
    }

    @GET
    @Path("history")
    @PermitAll
    @Operation(
            summary = "The versions of a post, the newest first",
            description = "At most 100. What was mended in the first ten minutes is not among them.")
    public Uni<List<PostJson.Version>> history(@RestPath String id) {
        return card(frame.viewer(), id)
                .chain(card -> history.versions(card.id()))
                .map(versions -> versions.stream().map(PostJson.Version::of).toList());
    }

    @POST
    @Path("changes")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change one's own post",
            description = "Opens a draft for a story, to be published again; changes the text of a note at once.")
    @APIResponse(responseCode = "200", description = "Where the change is made, or was made")
    public Uni<PostJson.Changed> change(@RestPath String id, @RestHeader(KEY) String key, PostJson.Change input) {
        Viewer viewer = writer.viewer();
        return inHand(viewer, id)
                .chain(card -> card.story()
                        ? open.toChange(viewer.accountId(), card.id())
                                .map(draft -> new PostJson.Changed(Long.toString(draft), Long.toString(card.id())))
                        : note(viewer, card, given(input).form(), key));
    }

    private Uni<PostJson.Changed> note(Viewer viewer, PostCard card, NoteChangeForm form, String key) {
        return change.change(viewer, card, form.note(card), form.seen(), form.removes(), key)
                .map(published -> new PostJson.Changed(null, Long.toString(card.id())));
    }

    @POST
    @Path("growth")
    @Authenticated
    @Operation(summary = "Make one's own note into a story", description = "Opens a draft with its words.")
    public Uni<PostJson.Changed> grow(@RestPath String id) {
        Viewer viewer = writer.viewer();
        return own(viewer, id)
                .chain(card -> open.toGrow(viewer.accountId(), card.id())
                        .map(draft -> new PostJson.Changed(Long.toString(draft), Long.toString(card.id()))));
    }

    @POST
    @Path("notices")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a notice on one's own story", description = "It stands at its top for good.")
    @APIResponse(responseCode = "204", description = "It stands there")
    public Uni<Void> notice(@RestPath String id, @RestHeader(KEY) String key, PostJson.Notice input) {
        Viewer viewer = writer.viewer();
        return inHand(viewer, id)
                .invoke(card -> {
                    if (!card.story()) {
                        throw new NotFound();
                    }
                })
                .chain(card -> give.give(
                        viewer.accountId(), card.id(), given(input).form().said(), key));
    }

    @POST
    @Path("withdrawal")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraw one's own post", description = "Its words go from everywhere. It cannot be undone.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Void> withdraw(@RestPath String id, @RestHeader(KEY) String key, PostJson.Reason input) {
        Viewer viewer = writer.viewer();
        return withdraw.withdraw(
                viewer.accountId(),
                ChangeResource.number(id),
                WithdrawalForm.of(given(input).reason()).said(),
                key);
    }

    private Uni<PostCard> inHand(Viewer viewer, String id) {
        return card(viewer, id).call(card -> read.refuseUnlessInHand(viewer, card));
    }

    private Uni<PostCard> own(Viewer viewer, String id) {
        return card(viewer, id).invoke(card -> {
            if (!viewer.is(card.author().id())) {
                throw new NotFound();
            }
        });
    }

    private Uni<PostCard> card(Viewer viewer, String id) {
        return cards.visible(viewer.accountId(), List.of(ChangeResource.number(id)))
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new));
    }

    private static <T> T given(T input) {
        if (input == null) {
            throw new Refusal("", "Send a JSON object.");
        }
        return input;
    }
}
