package social.lanyard.organisation.ending;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.ending.EndingPages.DeskEnding;
import social.lanyard.organisation.ending.EndingPages.DeskList;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** Endings at an organisation that need a second admin. Its verifiers see them; its admins decide. */
@Path("/organisations/{code}/endings")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class EndingsResource {
    private final PageFrame frame;
    private final Desks desks;
    private final Endings endings;
    private final DecideEnding decide;
    private final SecondFactor secondFactor;

    EndingsResource(PageFrame frame, Desks desks, Endings endings, DecideEnding decide, SecondFactor secondFactor) {
        this.frame = frame;
        this.desks = desks;
        this.endings = endings;
        this.decide = decide;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(
            summary = "Endings that need a second admin",
            description = "`tab` is waiting or decided; `after` is the id of an ending in that list.")
    public Uni<TemplateInstance> list(
            @RestPath String code, @RestQuery String tab, @RestQuery String after, @RestQuery String done) {
        boolean decided = Places.decided(tab);
        long place = Places.after(after, decided ? Long.MAX_VALUE : 0);
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> (decided
                                ? endings.decided(desk.organisationId(), place)
                                : endings.waiting(desk.organisationId(), place))
                        .map(rows -> new DeskList(
                                desk, decided, Places.first(rows), Places.next(rows), done == null ? "" : done)))
                .map(EndingPages::endings);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An ending that needs a second admin")
    public Uni<TemplateInstance> read(@RestPath String code, @RestPath String id) {
        return page(code, id, DecisionOnEnding.empty(Once.token())).map(page -> EndingPages.ending(page, List.of()));
    }

    @POST
    @Path("{id}")
    @Operation(summary = "Agree to an ending, or refuse it, with a reason")
    public Uni<RestResponse<TemplateInstance>> decide(
            @RestPath String code, @RestPath String id, @BeanParam DecisionOnEnding form) {
        return secondFactor
                .fresh(
                        frame.viewer(),
                        () -> decide.asAdmin(me(), code, Ids.inAddress(id), Me.key(form.token(), "second", id), form))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(code, id, form, refused.problems()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Take back an ending that one proposed")
    public Uni<RestResponse<TemplateInstance>> takeBack(
            @RestPath String code, @RestPath String id, @RestForm String token) {
        return decide.takeBack(me(), code, Ids.inAddress(id), Me.key(token, "back", id))
                .map(FormAnswer::goOn);
    }

    private Uni<RestResponse<TemplateInstance>> again(
            String code, String id, DecisionOnEnding form, List<Problem> problems) {
        return page(code, id, form).map(page -> FormAnswer.again(EndingPages.ending(page, problems)));
    }

    private Uni<DeskEnding> page(String code, String id, DecisionOnEnding form) {
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> endings.one(desk.organisationId(), Ids.inAddress(id))
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .map(ending -> new DeskEnding(desk, ending, form)));
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
