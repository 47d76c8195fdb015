package social.lanyard.organisation.ending;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.ending.EndingPages.ModeratorEnding;
import social.lanyard.organisation.ending.EndingPages.ModeratorList;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** Where an organisation has no second admin, a moderator who has nothing to do with it is the second. */
@Path("/moderation/endings")
@RolesAllowed(Viewer.MODERATOR)
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ModerationResource {
    private final PageFrame frame;
    private final Endings endings;
    private final LoneAdmins lone;
    private final Objections objections;
    private final DecideEnding decide;
    private final SecondFactor secondFactor;

    ModerationResource(
            PageFrame frame,
            Endings endings,
            LoneAdmins lone,
            Objections objections,
            DecideEnding decide,
            SecondFactor secondFactor) {
        this.frame = frame;
        this.endings = endings;
        this.lone = lone;
        this.objections = objections;
        this.decide = decide;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(
            summary = "Endings and requests that wait for a moderator",
            description = "`after` is the id of an ending in the list.")
    public Uni<TemplateInstance> list(@RestQuery String after, @RestQuery String done) {
        return endings.forModerator(me(), Places.after(after, 0))
                .chain(rows -> lone.requests(me())
                        .chain(requests -> objections
                                .waiting(me())
                                .map(said -> new ModeratorList(
                                        Places.first(rows),
                                        requests,
                                        said,
                                        Places.next(rows),
                                        done == null ? "" : done))))
                .map(EndingPages::moderation);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An ending that waits for a moderator")
    public Uni<TemplateInstance> read(@RestPath String id) {
        return page(id, DecisionOnEnding.empty(Once.token())).map(page -> EndingPages.moderated(page, List.of()));
    }

    @POST
    @Path("{id}")
    @Operation(summary = "Agree to an ending as a moderator, or refuse it, with a reason")
    public Uni<RestResponse<TemplateInstance>> decide(@RestPath String id, @BeanParam DecisionOnEnding form) {
        return secondFactor
                .fresh(
                        frame.viewer(),
                        () -> decide.asModerator(me(), Ids.inAddress(id), Me.key(form.token(), "second", id), form))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(id, form, refused.problems()));
    }

    private Uni<RestResponse<TemplateInstance>> again(String id, DecisionOnEnding form, List<Problem> problems) {
        return page(id, form).map(page -> FormAnswer.again(EndingPages.moderated(page, problems)));
    }

    private Uni<ModeratorEnding> page(String id, DecisionOnEnding form) {
        return endings.oneForModerator(me(), Ids.inAddress(id))
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(ending -> new ModeratorEnding(ending, form));
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
