package social.lanyard.post.picture;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.media.PictureUse;
import social.lanyard.media.TakePicture;
import social.lanyard.post.Writer;

/** Pictures as programs send them. The same file again is the same picture. */
@Path("/api/lanyard/v1/pictures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.MULTIPART_FORM_DATA)
@BearerTokenAuthentication
@Tag(name = "Drafts")
@Cancellable(false)
class UploadJsonResource {
    private final Writer writer;
    private final TakePicture take;

    UploadJsonResource(Writer writer, TakePicture take) {
        this.writer = writer;
        this.take = take;
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Keep a picture for a story",
            description =
                    "A JPEG, PNG, WebP or GIF file up to 10 MB and 40 megapixels. Nobody else sees it before a story"
                            + " shows it; one that no text uses is deleted after a day.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = TakenPicture.class)))
    public Uni<RestResponse<TakenPicture>> take(@BeanParam Upload upload) {
        long me = writer.viewer().accountId();
        return Uni.createFrom()
                .item(upload::file)
                .chain(file -> take.take(me, PictureUse.STORY, file))
                .map(picture -> ResponseBuilder.create(RestResponse.Status.CREATED, TakenPicture.of(picture))
                        .build());
    }
}
