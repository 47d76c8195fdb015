package social.lanyard.post.picture;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import social.lanyard.media.Picture;
import social.lanyard.media.PictureFile;
import social.lanyard.media.Pictures;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;

/** Hands out pictures to those who may see them. */
@Path("/pictures")
class PictureResource {
    /**
     * A browser keeps it for a year; nobody between keeps it, so that a picture that was taken back is gone everywhere but on
     * the machines of those who saw it.
     */
    private static final String LONG = "private, max-age=31536000, immutable";

    private final PageFrame frame;
    private final PictureReaders readers;
    private final Pictures pictures;

    PictureResource(PageFrame frame, PictureReaders readers, Pictures pictures) {
        this.frame = frame;
        this.readers = readers;
        this.pictures = pictures;
    }

    @GET
    @Path("{name}/{file}")
    @PermitAll
    @Produces({"image/webp", "image/jpeg"})
    @Operation(
            summary = "A picture in one of its widths",
            description =
                    "The file is <width>.webp or <width>.jpg. Those of unpublished stories are their author's alone.")
    @APIResponse(responseCode = "404", description = "There is none, or not for this reader")
    public Uni<Response> file(@RestPath String name, @RestPath String file) {
        Picture picture = Picture.named(name).orElseThrow(NotFound::new);
        if (!Picture.file(file)) {
            throw new NotFound();
        }
        return readers.sight(frame.viewer(), picture)
                .chain(sight -> sight == PictureReaders.Sight.NONE
                        ? Uni.createFrom().failure(new NotFound())
                        : pictures.file(picture, file)
                                .onItem()
                                .ifNull()
                                .failWith(NotFound::new)
                                .map(found -> answer(found, sight == PictureReaders.Sight.EVERYBODY)));
    }

    private static Response answer(PictureFile file, boolean everybody) {
        // Not a RestResponse: that would be written as text.
        Response.ResponseBuilder answer = Response.ok(file.bytes(), file.type());
        return everybody
                ? answer.header(HttpHeaders.CACHE_CONTROL, LONG)
                        // Readers of feeds are on other sites.
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .build()
                : answer.build();
    }
}
