package social.lanyard.post.share;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostNotice;
import social.lanyard.post.PostText;
import social.lanyard.post.ReadPost;
import social.lanyard.support.NotFound;
import social.lanyard.web.WebConfig;

/**
 * A post for other people's pages. It is what a visitor sees, whoever looks, and nothing on it acts: a page that stands
 * in a stranger's page must not do anything in the name of the person in front of it.
 */
@Path("/@{handle}/{id: [0-9]+}/embed")
@Produces(MediaType.TEXT_HTML)
class EmbedResource {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; "
            + "base-uri 'none'; frame-ancestors *";
    private static final int BEGINNING = 500;

    private final ReadShared shared;
    private final ReadPost read;
    private final Sharing sharing;
    private final WebConfig config;

    EmbedResource(ReadShared shared, ReadPost read, Sharing sharing, WebConfig config) {
        this.shared = shared;
        this.read = read;
        this.sharing = sharing;
        this.config = config;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "A post to embed in other pages",
            description = "As a visitor sees it. May be framed by anybody.")
    public Uni<RestResponse<TemplateInstance>> embed(@RestPath String handle, @RestPath String id) {
        return shared.card(handle, id)
                .chain(this::page)
                .map(page -> framed(RestResponse.Status.OK, SharePages.embed(page)))
                .onFailure(NotFound.class)
                .recoverWithUni(() -> withdrawn(handle, id));
    }

    private Uni<EmbedPage> page(PostCard card) {
        return read.text(card)
                .chain(text -> (card.notice() == null
                                ? Uni.createFrom().item(List.<PostNotice>of())
                                : read.notices(card.id()))
                        .map(notices -> page(card, text, notices)));
    }

    private EmbedPage page(PostCard card, PostText text, List<PostNotice> notices) {
        String beginning = sharing.beginning(card, text.plain(), BEGINNING);
        boolean all = !card.story() && card.contentNote() == null && !beginning.endsWith("…");
        return new EmbedPage(card, sharing.of(card, text), sharing.kind(card), beginning, all, notices);
    }

    private Uni<RestResponse<TemplateInstance>> withdrawn(String handle, String id) {
        return shared.withdrawn(handle, id)
                .chain(card -> read.withdrawal(card.id())
                        .map(withdrawal -> framed(
                                RestResponse.Status.GONE,
                                SharePages.embedWithdrawn(
                                        card, withdrawal, sharing.kind(card), config.origin() + card.path()))));
    }

    private static RestResponse<TemplateInstance> framed(RestResponse.Status status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(page)
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                // Pages that isolate themselves frame only what says this too.
                .header("Cross-Origin-Embedder-Policy", "require-corp")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
