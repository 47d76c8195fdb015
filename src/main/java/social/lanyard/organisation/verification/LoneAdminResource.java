package social.lanyard.organisation.verification;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.verification.VerificationPages.Beside;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The request of somebody who is the only admin at their organisation. A moderator decides, by the desk's own form. */
@Path("/moderation/requests/{id}")
@RolesAllowed(Viewer.MODERATOR)
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class LoneAdminResource {
    private final PageFrame frame;
    private final ReadRequest read;
    private final DecideRequest decide;
    private final SecondFactor secondFactor;

    LoneAdminResource(PageFrame frame, ReadRequest read, DecideRequest decide, SecondFactor secondFactor) {
        this.frame = frame;
        this.read = read;
        this.decide = decide;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "The request of an organisation's only admin")
    public Uni<TemplateInstance> read(@RestPath String id) {
        return read.forModerator(me(), Ids.inAddress(id))
                .map(asked -> VerificationPages.decision(
                        asked,
                        Beside.NOTHING,
                        DecisionForm.empty(Once.token(), asked.displayName(), asked.proposed()),
                        List.of()));
    }

    @POST
    @Operation(summary = "Confirm an organisation's only admin, ask for more, or decline")
    public Uni<RestResponse<TemplateInstance>> decide(@RestPath String id, @BeanParam DecisionForm form) {
        return secondFactor
                .fresh(frame.viewer(), () -> decide.byModerator(me(), Ids.inAddress(id), form.token(), form))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(id, form, refused.problems()));
    }

    private Uni<RestResponse<TemplateInstance>> again(String id, DecisionForm form, List<Problem> problems) {
        return read.forModerator(me(), Ids.inAddress(id))
                .map(asked -> FormAnswer.again(VerificationPages.decision(asked, Beside.NOTHING, form, problems)));
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
