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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.media.TakePicture;
import social.lanyard.post.Returned;
import social.lanyard.post.StoryText;
import social.lanyard.post.Writer;
import social.lanyard.post.picture.Upload;
import social.lanyard.support.Conflict;
import social.lanyard.web.Viewer;

/** A picture sent with the form of a story that is no draft yet. */
@Path("/drafts/pictures")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Cancellable(false)
class FirstPictureResource {
    private final Writer writer;
    private final TakePicture take;
    private final BeginDraft begin;
    private final SaveDraft save;
    private final WritingDesk desk;
    private final DraftAnswers answers;

    FirstPictureResource(
            Writer writer, TakePicture take, BeginDraft begin, SaveDraft save, WritingDesk desk, DraftAnswers answers) {
        this.writer = writer;
        this.take = take;
        this.begin = begin;
        this.save = save;
        this.desk = desk;
        this.answers = answers;
    }

    @POST
    @Authenticated
    @Operation(summary = "Begin a draft with a picture", description = "Keeps what the form holds, too.")
    public Uni<RestResponse<TemplateInstance>> begin(@BeanParam StoryForm form, @BeanParam Upload upload) {
        Viewer viewer = writer.viewer();
        return Uni.createFrom()
                .item(form::text)
                .chain(text -> DraftPictureResource.with(take, viewer, upload, text))
                .chain(whole -> begin.beginPage(viewer.accountId(), whole, form.token())
                        .chain(id -> kept(viewer, id, whole, form)))
                .onFailure(Returned::with)
                .recoverWithUni(
                        failure -> DraftAnswers.returned(failure, problems -> desk.blank(viewer, form, problems)));
    }

    /** The page's script may have begun the draft with fewer words. */
    private Uni<RestResponse<TemplateInstance>> kept(Viewer viewer, long id, StoryText whole, StoryForm form) {
        return save.save(viewer.accountId(), id, whole, 1, null)
                .replaceWith(() -> DraftAnswers.onwards(id, form))
                .onFailure(Conflict.class)
                .recoverWithUni(() -> answers.conflict(viewer, id, form));
    }
}
