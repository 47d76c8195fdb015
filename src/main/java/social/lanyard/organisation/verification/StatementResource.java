package social.lanyard.organisation.verification;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.ending.Endings;
import social.lanyard.organisation.verification.VerificationPages.StatementPage;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** One statement that an organisation made, and its ending. */
@Path("/organisations/{code}/statements/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class StatementResource {
    private final PageFrame frame;
    private final Desks desks;
    private final Queue queue;
    private final EndStatement end;
    private final Endings endings;
    private final SecondFactor secondFactor;

    StatementResource(
            PageFrame frame, Desks desks, Queue queue, EndStatement end, Endings endings, SecondFactor secondFactor) {
        this.frame = frame;
        this.desks = desks;
        this.queue = queue;
        this.end = end;
        this.endings = endings;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "A statement that the organisation made")
    public Uni<TemplateInstance> read(@RestPath String code, @RestPath String id) {
        return page(code, id, Once.token()).map(about -> VerificationPages.statement(about, "", List.of()));
    }

    @POST
    @Path("ending")
    @Operation(summary = "End the organisation's own statement, with a reason that the person sees")
    public Uni<RestResponse<TemplateInstance>> end(
            @RestPath String code, @RestPath String id, @RestForm String token, @RestForm String reason) {
        String typed = reason == null ? "" : reason;
        Viewer me = Me.named(frame);
        return secondFactor
                .fresh(me, () -> end.by(me.accountId(), code, Ids.inAddress(id), Me.key(token, "end", id), typed))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(code, id, token, typed, refused.problems()));
    }

    private Uni<RestResponse<TemplateInstance>> again(
            String code, String id, String token, String typed, List<Problem> problems) {
        return page(code, id, token)
                .map(about -> FormAnswer.again(VerificationPages.statement(about, typed, problems)));
    }

    private Uni<StatementPage> page(String code, String id, String token) {
        Viewer me = Me.named(frame);
        long facetId = Ids.inAddress(id);
        return desks.verifying(code, me)
                .chain(desk -> queue.one(desk.organisationId(), facetId)
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .chain(said -> endings.waitingFor(facetId)
                                .map(waiting -> new StatementPage(
                                        desk,
                                        said,
                                        token,
                                        said.story().facet().accountId() == me.accountId(),
                                        waiting))));
    }
}
