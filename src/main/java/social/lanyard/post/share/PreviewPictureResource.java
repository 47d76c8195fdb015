package social.lanyard.post.share;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import social.lanyard.media.preview.Preview;
import social.lanyard.media.preview.Previews;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReadPost;
import social.lanyard.web.PageFrame;

/** The picture that other sites show beside a link to a post. Whether a visitor may see the post is asked each time. */
@Path("/@{handle}/{id: [0-9]+}/preview.png")
class PreviewPictureResource {
    private static final String PNG = "image/png";

    private final PageFrame frame;
    private final ReadShared shared;
    private final ReadPost read;
    private final Sharing sharing;
    private final Previews previews;

    PreviewPictureResource(PageFrame frame, ReadShared shared, ReadPost read, Sharing sharing, Previews previews) {
        this.frame = frame;
        this.shared = shared;
        this.read = read;
        this.sharing = sharing;
        this.previews = previews;
    }

    @GET
    @PermitAll
    @Produces(PNG)
    @Operation(
            summary = "The picture of a post for link previews",
            description = "1200 by 630, with title, author and what was confirmed of the author. As a visitor sees it.")
    @APIResponse(responseCode = "200", description = "The picture")
    public Uni<Response> picture(
            @RestPath String handle, @RestPath String id, @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return shared.card(handle, id)
                .invoke(card -> frame.keepOutOfSearch(card.outOfSearch()))
                .chain(card -> words(card).map(plain -> sharing.preview(card, plain)))
                .chain(previews::of)
                .map(preview -> answer(preview, known));
    }

    /** Only a note shows words of its text. */
    private Uni<String> words(PostCard card) {
        return card.story() ? Uni.createFrom().item("") : read.text(card).map(text -> text.plain());
    }

    private static Response answer(Preview preview, String known) {
        boolean same = known != null && known.contains(preview.etag());
        return (same ? Response.notModified() : Response.ok(preview.png(), PNG))
                .header(HttpHeaders.ETAG, preview.etag())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=4")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                // It is there to be shown by others.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
