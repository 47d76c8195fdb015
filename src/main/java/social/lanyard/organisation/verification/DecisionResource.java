package social.lanyard.organisation.verification;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Me;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** One request, and the decision on it. */
@Path("/organisations/{code}/verification/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class DecisionResource {
    private final PageFrame frame;
    private final ReadRequest read;
    private final DecideRequest decide;
    private final SecondFactor secondFactor;

    DecisionResource(PageFrame frame, ReadRequest read, DecideRequest decide, SecondFactor secondFactor) {
        this.frame = frame;
        this.read = read;
        this.decide = decide;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "A request to decide on")
    public Uni<TemplateInstance> read(@RestPath String code, @RestPath String id) {
        return read.forVerifier(me(), code, Pages.id(id))
                .map(asked -> VerificationPages.decision(
                        asked, DecisionForm.empty(Once.token(), asked.displayName(), asked.proposed()), List.of()));
    }

    @POST
    @Operation(summary = "Confirm, ask for more, or decline")
    public Uni<RestResponse<TemplateInstance>> decide(
            @RestPath String code, @RestPath String id, @BeanParam DecisionForm form) {
        return secondFactor
                .fresh(frame.viewer(), () -> decide.by(me(), code, Pages.id(id), form.token(), form))
                .map(Pages::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(code, id, form, refused.problems()));
    }

    private Uni<RestResponse<TemplateInstance>> again(
            String code, String id, DecisionForm form, List<Problem> problems) {
        return read.forVerifier(me(), code, Pages.id(id))
                .map(asked -> Pages.again(VerificationPages.decision(asked, form, problems)));
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
