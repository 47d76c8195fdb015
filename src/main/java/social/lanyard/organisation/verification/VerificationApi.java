package social.lanyard.organisation.verification;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.FacetStories;
import social.lanyard.organisation.Me;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;

/** One's own statements and requests as data; the same acts and rules as on the pages. */
@Path("/api/lanyard/v1/verification")
@Authenticated
@BearerTokenAuthentication
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Verification", description = "Requests, statements and decisions")
@Cancellable(false)
class VerificationApi {
    private final PageFrame frame;
    private final FacetStories stories;
    private final Journey journey;
    private final SendRequest send;
    private final ChangeOwn change;
    private final AskAnother another;
    private final AnswerOffer answer;

    VerificationApi(
            PageFrame frame,
            FacetStories stories,
            Journey journey,
            SendRequest send,
            ChangeOwn change,
            AskAnother another,
            AnswerOffer answer) {
        this.frame = frame;
        this.stories = stories;
        this.journey = journey;
        this.send = send;
        this.change = change;
        this.another = another;
        this.answer = answer;
    }

    @GET
    @Path("requests")
    @Operation(summary = "One's own requests, the newest first")
    public Uni<List<RequestJson>> requests() {
        return journey.requests(me())
                .map(requests -> requests.stream().map(RequestJson::of).toList());
    }

    @POST
    @Path("requests")
    @ResponseStatus(201)
    @Operation(
            summary = "Ask an organisation to confirm me",
            description = "`organisation` is a code or a whole name; `show` any of PROFESSION, ORGANISATION, ROLE.")
    public Uni<RequestJson.Made> ask(RequestJson.Ask body, @HeaderParam("Idempotency-Key") String key) {
        return send.from(me(), key, given(body).form()).map(outcome -> new RequestJson.Made(outcome.body()));
    }

    @DELETE
    @Path("requests/{id}")
    @Operation(summary = "Take one of my requests back")
    public Uni<Void> withdraw(@RestPath String id) {
        return change.withdraw(me(), Ids.inAddress(id), null).replaceWithVoid();
    }

    @POST
    @Path("requests/{id}/another-look")
    @Operation(
            summary = "Ask for another person to look at my declined request",
            description = "`reason` is read by whoever looks next, who is never the one who declined.")
    public Uni<Void> another(@RestPath String id, RequestJson.Reason body, @HeaderParam("Idempotency-Key") String key) {
        return another.by(me(), Ids.inAddress(id), key, given(body).reason()).replaceWithVoid();
    }

    @GET
    @Path("facets")
    @Operation(summary = "What is confirmed about me, hidden ones included")
    public Uni<List<FacetJson>> facets() {
        return stories.ofPerson(me())
                .map(told -> told.stream()
                        .map(story -> FacetJson.of(
                                story.facet(),
                                story.validFrom(),
                                null,
                                story.facet().hidden()))
                        .toList());
    }

    @GET
    @Path("offers")
    @Operation(summary = "What waits to be read and accepted by me")
    public Uni<List<FacetJson>> offers() {
        return journey.offers(me())
                .map(offers -> offers.stream()
                        .flatMap(offer -> offer.facets().stream())
                        .map(offered -> FacetJson.of(offered.facet(), null, null, null))
                        .toList());
    }

    @POST
    @Path("facets/{id}/acceptance")
    @Operation(summary = "Accept a statement that was offered to me")
    public Uni<Void> accept(
            @RestPath String id, RequestJson.Acceptance body, @HeaderParam("Idempotency-Key") String key) {
        boolean show = given(body).show() == null || body.show();
        boolean number = body.showNumber() != null && body.showNumber();
        return answer.acceptOne(me(), Ids.inAddress(id), show, number, key).replaceWithVoid();
    }

    @POST
    @Path("facets/{id}/hiding")
    @Operation(summary = "Hide one of my statements")
    public Uni<Void> hide(@RestPath String id) {
        return change.hide(me(), Ids.inAddress(id), null).replaceWithVoid();
    }

    @DELETE
    @Path("facets/{id}/hiding")
    @Operation(summary = "Show one of my statements again")
    public Uni<Void> show(@RestPath String id) {
        return change.show(me(), Ids.inAddress(id), null).replaceWithVoid();
    }

    @DELETE
    @Path("facets/{id}")
    @Operation(summary = "End one of my statements for good")
    public Uni<Void> end(@RestPath String id) {
        return change.end(me(), Ids.inAddress(id), null).replaceWithVoid();
    }

    static <T> T given(T body) {
        if (body == null) {
            throw new Refusal("", "Send a JSON object.");
        }
        return body;
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
