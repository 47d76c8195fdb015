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
import social.lanyard.identity.Portraits;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.verification.VerificationPages.Beside;
import social.lanyard.organisation.verification.VerificationPages.DecisionPage;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
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
    private final WordsShelf words;
    private final Past past;
    private final Portraits portraits;

    DecisionResource(
            PageFrame frame,
            ReadRequest read,
            DecideRequest decide,
            SecondFactor secondFactor,
            WordsShelf words,
            Past past,
            Portraits portraits) {
        this.frame = frame;
        this.read = read;
        this.decide = decide;
        this.secondFactor = secondFactor;
        this.words = words;
        this.past = past;
        this.portraits = portraits;
    }

    @GET
    @Operation(summary = "A request to decide on")
    public Uni<TemplateInstance> read(@RestPath String code, @RestPath String id) {
        return read.forVerifier(me(), code, Ids.inAddress(id), null)
                .chain(asked -> beside(asked)
                        .map(beside -> VerificationPages.decision(
                                asked,
                                beside,
                                DecisionForm.empty(Once.token(), asked.displayName(), asked.proposed()),
                                List.of())));
    }

    @POST
    @Operation(summary = "Confirm, ask for more, or decline")
    public Uni<RestResponse<TemplateInstance>> decide(
            @RestPath String code, @RestPath String id, @BeanParam DecisionForm form) {
        return secondFactor
                .fresh(frame.viewer(), () -> decide.by(me(), code, Ids.inAddress(id), form.token(), form))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(
                        refused -> filled(code, id, form, refused.problems()).map(FormAnswer::again));
    }

    @POST
    @Path("preview")
    @Operation(
            summary = "The statement that would be signed, and chosen words in the reason",
            description =
                    "Nothing is kept: the form comes back as it was filled in. `words` is the id of words to put in.")
    public Uni<TemplateInstance> preview(@RestPath String code, @RestPath String id, @BeanParam DecisionForm form) {
        return filled(code, id, form, List.of());
    }

    private Uni<TemplateInstance> filled(String code, String id, DecisionForm form, List<Problem> problems) {
        return read.forVerifier(me(), code, Ids.inAddress(id), form)
                .chain(asked -> beside(asked)
                        .invoke(beside -> form.take(beside.words()))
                        .map(beside -> VerificationPages.decision(asked, beside, form, problems)));
    }

    private Uni<Beside> beside(DecisionPage asked) {
        long organisation = asked.desk().organisationId();
        return words.of(organisation)
                .chain(kept -> past.between(organisation, asked.accountId())
                        .chain(lines -> portraits
                                .smallOf(asked.accountId())
                                .map(portrait -> new Beside(kept, lines, portrait))));
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
