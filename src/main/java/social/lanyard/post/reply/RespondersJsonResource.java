package social.lanyard.post.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.post.ReadPost;
import social.lanyard.post.Responders;
import social.lanyard.post.Writer;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** Who may answer a post, as JSON. */
@Path("/api/lanyard/v1/posts/{id}/responders")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Posts")
@Cancellable(false)
class RespondersJsonResource {
    private static final String KEY = "Idempotency-Key";

    private final PageFrame frame;
    private final Writer writer;
    private final PostCards cards;
    private final ReadPost read;
    private final ShownResponders shown;
    private final ChangeResponders change;

    RespondersJsonResource(
            PageFrame frame,
            Writer writer,
            PostCards cards,
            ReadPost read,
            ShownResponders shown,
            ChangeResponders change) {
        this.frame = frame;
        this.writer = writer;
        this.cards = cards;
        this.read = read;
        this.shown = shown;
        this.change = change;
    }

    /** Who may answer. */
    @Schema(name = "Responders")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Choice(@Schema(description = Responders.WORDS) String responders) {}

    @GET
    @PermitAll
    @Operation(summary = "Who may answer a post")
    public Uni<Choice> responders(@RestPath String id) {
        return card(frame.viewer(), id).chain(card -> shown.of(card.id())).map(chosen -> new Choice(chosen.word()));
    }

    @PUT
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say who may answer a post of one's own",
            description =
                    "It holds at once; what stands there stays. What an organisation decides stands in the public log.")
    public Uni<Choice> choose(@RestPath String id, @RestHeader(KEY) String key, Choice choice) {
        Viewer viewer = writer.viewer();
        return card(viewer, id)
                .call(card -> read.refuseUnlessInHand(viewer, card))
                .chain(card -> choose(viewer, card, choice == null ? null : choice.responders(), key));
    }

    private Uni<Choice> choose(Viewer viewer, PostCard card, String word, String key) {
        Responders chosen = Responders.given(word);
        return change.choose(viewer.accountId(), card.id(), chosen, key).replaceWith(() -> new Choice(chosen.word()));
    }

    private Uni<PostCard> card(Viewer viewer, String id) {
        return cards.visible(viewer.accountId(), List.of(Ids.inAddress(id)))
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new));
    }
}
