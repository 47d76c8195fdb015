package social.lanyard.post.draft;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.media.PictureUse;
import social.lanyard.media.TakePicture;
import social.lanyard.post.StoryText;
import social.lanyard.post.Writer;
import social.lanyard.post.picture.TakenPicture;
import social.lanyard.post.picture.Upload;
import social.lanyard.support.Ids;
import social.lanyard.web.Viewer;

/** A picture sent with the form of a story: the words are saved, and the picture is put at their end. */
@Path("/drafts")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Cancellable(false)
class DraftPictureResource {
    private final Writer writer;
    private final TakePicture take;
    private final SaveDraft save;
    private final DraftAnswers answers;

    DraftPictureResource(
            Writer writer, TakePicture take, BeginDraft begin, SaveDraft save, WritingDesk desk, DraftAnswers answers) {
        this.writer = writer;
        this.take = take;
        this.save = save;
        this.answers = answers;
    }

    @POST
    @Path("{id}/pictures")
    @Authenticated
    @Operation(summary = "Put a picture into a draft", description = "Saves what the form holds, too.")
    public Uni<RestResponse<TemplateInstance>> add(
            @RestPath String id, @BeanParam StoryForm form, @BeanParam Upload upload) {
        Viewer viewer = writer.viewer();
        long draft = Ids.inAddress(id);
        return answers.kept(
                viewer,
                draft,
                form,
                text -> with(take, viewer, upload, text)
                        .chain(whole -> save.save(viewer.accountId(), draft, whole, form.seen(), null)
                                .replaceWith(() -> DraftAnswers.onwards(draft, form))));
    }

    /** The text with the picture at its end. */
    static Uni<StoryText> with(TakePicture take, Viewer viewer, Upload upload, StoryText text) {
        String words = upload.words();
        return take.take(viewer.accountId(), PictureUse.STORY, upload.file())
                .map(picture -> text.and(TakenPicture.markdown(picture, words)));
    }
}
