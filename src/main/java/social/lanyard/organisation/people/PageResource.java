package social.lanyard.organisation.people;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.PortraitForm;
import social.lanyard.media.TakePicture;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.support.Conflict;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** What an organisation's public page says, for its admins to change. It exists for them alone. */
@Path("/organisations/{code}/page")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class PageResource {
    private final PageFrame frame;
    private final Desks desks;
    private final EditPage edit;
    private final TakePicture take;

    PageResource(PageFrame frame, Desks desks, EditPage edit, TakePicture take) {
        this.frame = frame;
        this.desks = desks;
        this.edit = edit;
        this.take = take;
    }

    @GET
    @Operation(summary = "What an organisation's page says, to be changed")
    public Uni<TemplateInstance> show(@RestPath String code, @RestQuery String done) {
        return desks.administering(code, Me.named(frame))
                .chain(desk -> edit.form(desk.organisationId())
                        .map(form -> PeoplePages.page(desk, form, done != null, List.of())));
    }

    @POST
    @Operation(summary = "Change what an organisation's page says", description = "Everybody sees it at once.")
    public Uni<RestResponse<TemplateInstance>> change(@RestPath String code, @BeanParam PageForm form) {
        Viewer viewer = Me.named(frame);
        return desks.administering(code, viewer)
                .chain(desk -> Uni.createFrom()
                        .deferred(() -> edit.text(viewer.accountId(), code, Me.key(form.token(), "page", ""), form))
                        .map(FormAnswer::goOn)
                        .onFailure(Refusal.class)
                        .recoverWithUni(refused -> again(desk, form, 422, refused.problems()))
                        .onFailure(Conflict.class)
                        .recoverWithUni(
                                conflict -> again(desk, form, 409, List.of(new Problem("", conflict.getMessage())))));
    }

    private Uni<RestResponse<TemplateInstance>> again(Desk desk, PageForm form, int status, List<Problem> problems) {
        return edit.again(desk.organisationId(), form)
                .map(typed -> ResponseBuilder.<TemplateInstance>create(status)
                        .entity(PeoplePages.page(desk, typed, false, problems))
                        .build());
    }

    @POST
    @Path("pictures")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Put a picture on an organisation's page, or take it off",
            description = "Everybody sees it at once.")
    public Uni<RestResponse<TemplateInstance>> picture(@RestPath String code, @BeanParam PortraitForm form) {
        Viewer viewer = Me.named(frame);
        return desks.administering(code, viewer)
                .chain(desk -> Uni.createFrom()
                        .deferred(() -> taken(viewer, desk, form))
                        .replaceWith(() -> RestResponse.<TemplateInstance>seeOther(
                                URI.create("/organisations/" + desk.code() + "/page?done=picture")))
                        .onFailure(Refusal.class)
                        .recoverWithUni(refused -> edit.form(desk.organisationId())
                                .map(page ->
                                        FormAnswer.again(PeoplePages.page(desk, page, false, beside(form, refused))))));
    }

    private Uni<Void> taken(Viewer viewer, Desk desk, PortraitForm form) {
        return form.drops()
                ? edit.picture(viewer.accountId(), desk.code(), form.use(), null)
                : take.take(desk.organisationId(), form.use(), form.file())
                        .chain(picture -> edit.picture(viewer.accountId(), desk.code(), form.use(), picture));
    }

    private static List<Problem> beside(PortraitForm form, Refusal refused) {
        return refused.problems().stream()
                .map(problem -> new Problem(problem.field().isEmpty() ? "" : form.field(), problem.sentence()))
                .toList();
    }
}
