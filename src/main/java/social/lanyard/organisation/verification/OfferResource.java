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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.verification.Journey.Offer;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** What an organisation would say, for the person to read as a stranger would before it shows. */
@Path("/verification/offers/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class OfferResource {
    private final PageFrame frame;
    private final Journey journey;
    private final AnswerOffer answer;

    OfferResource(PageFrame frame, Journey journey, AnswerOffer answer) {
        this.frame = frame;
        this.journey = journey;
        this.answer = answer;
    }

    @GET
    @Operation(summary = "A statement to read before it shows")
    public Uni<TemplateInstance> read(@RestPath String id) {
        return offer(id).map(offer -> VerificationPages.offer(offer, proposed(offer), List.of()));
    }

    private static AnswerForm proposed(Offer offer) {
        AnswerForm form = new AnswerForm();
        form.token = Once.token();
        form.answer = AnswerForm.Answer.ACCEPT.name();
        form.show = new ArrayList<>();
        offer.facets().stream()
                .map(Journey.Offered::facet)
                .filter(facet -> offer.proposes(facet.kind()))
                .forEach(facet -> form.show.add(Long.toString(facet.id())));
        return form;
    }

    @POST
    @Operation(summary = "Accept a statement, ask for a change, or decline it")
    public Uni<RestResponse<TemplateInstance>> answer(@RestPath String id, @BeanParam AnswerForm form) {
        return answer.by(Me.named(frame).accountId(), Ids.inAddress(id), form.token(), form)
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(id, form, refused.problems()));
    }

    private Uni<RestResponse<TemplateInstance>> again(String id, AnswerForm form, List<Problem> problems) {
        return offer(id).map(offer -> FormAnswer.again(VerificationPages.offer(offer, form, problems)));
    }

    private Uni<Offer> offer(String id) {
        long wanted = Ids.inAddress(id);
        return journey.offers(Me.named(frame).accountId())
                .map(offers -> offers.stream()
                        .filter(offer -> offer.id() == wanted)
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }
}
