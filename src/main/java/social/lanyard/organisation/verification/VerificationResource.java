package social.lanyard.organisation.verification;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.FacetStories;
import social.lanyard.organisation.FacetStory;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.verification.VerificationPages.MyPage;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** A person's own statements: what is said about them, what waits for them, and what they can do about it. */
@Path("/verification")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class VerificationResource {
    private final PageFrame frame;
    private final FacetStories stories;
    private final Journey journey;
    private final ChangeOwn change;
    private final AskAnother another;
    private final Clock clock;

    VerificationResource(
            PageFrame frame, FacetStories stories, Journey journey, ChangeOwn change, AskAnother another, Clock clock) {
        this.frame = frame;
        this.stories = stories;
        this.journey = journey;
        this.change = change;
        this.another = another;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "My statements, offers and requests")
    public Uni<TemplateInstance> mine(@RestQuery String done) {
        return page(done == null ? "" : done, Once.token(), "", "").map(my -> VerificationPages.mine(my, List.of()));
    }

    private Uni<MyPage> page(String done, String token, String answering, String answer) {
        Viewer me = Me.named(frame);
        return stories.ofPerson(me.accountId())
                .chain(told -> journey.offers(me.accountId())
                        .chain(offers -> journey.requests(me.accountId())
                                .map(requests -> new MyPage(
                                        me.handle(),
                                        sorted(told),
                                        offers,
                                        requests,
                                        FacetStory.history(told, clock.instant()),
                                        done,
                                        token,
                                        answering,
                                        answer))));
    }

    /** What holds as readers see it, then the rest, the newest first. */
    private static List<FacetStory> sorted(List<FacetStory> told) {
        Comparator<FacetStory> holding =
                Comparator.comparing(story -> !story.facet().current());
        return told.stream()
                .sorted(holding.thenComparing((one, other) -> one.facet().current()
                        ? FacetView.MOST_TELLING.compare(one.facet(), other.facet())
                        : Long.compare(other.facet().id(), one.facet().id())))
                .toList();
    }

    @POST
    @Path("facets/{id}/hiding")
    @Operation(summary = "Hide one of my statements")
    public Uni<RestResponse<TemplateInstance>> hide(@RestPath String id, @RestForm String token) {
        return done(change.hide(me(), Ids.inAddress(id), Me.key(token, "hide", id)));
    }

    @POST
    @Path("facets/{id}/showing")
    @Operation(summary = "Show one of my statements again")
    public Uni<RestResponse<TemplateInstance>> show(@RestPath String id, @RestForm String token) {
        return done(change.show(me(), Ids.inAddress(id), Me.key(token, "show", id)));
    }

    @POST
    @Path("facets/{id}/number")
    @Operation(summary = "Show or hide the register number of one of my statements")
    public Uni<RestResponse<TemplateInstance>> number(
            @RestPath String id, @RestForm String token, @RestForm boolean shown) {
        return done(change.showNumber(me(), Ids.inAddress(id), shown, Me.key(token, "number" + shown, id)));
    }

    @POST
    @Path("endings")
    @Operation(summary = "End one of my statements for good")
    public Uni<RestResponse<TemplateInstance>> end(@RestForm String id, @RestForm String token) {
        return done(change.end(me(), Ids.inAddress(id), Me.key(token, "end", id)));
    }

    @POST
    @Path("requests/{id}/withdrawal")
    @Operation(summary = "Take back one of my requests")
    public Uni<RestResponse<TemplateInstance>> withdraw(@RestPath String id, @RestForm String token) {
        return done(change.withdraw(me(), Ids.inAddress(id), Me.key(token, "withdraw", id)));
    }

    @POST
    @Path("requests/{id}/answer")
    @Operation(summary = "Answer a verifier's question about my request")
    public Uni<RestResponse<TemplateInstance>> answer(
            @RestPath String id, @RestForm String token, @RestForm String answer) {
        String typed = answer == null ? "" : answer;
        return change.answer(me(), Ids.inAddress(id), Me.key(token, "answer", id), typed)
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(refused, token, id, typed));
    }

    @POST
    @Path("requests/{id}/another-look")
    @Operation(
            summary = "Ask for another person to look at my declined request",
            description = "It goes back to the organisation, where whoever declined it cannot decide again.")
    public Uni<RestResponse<TemplateInstance>> another(
            @RestPath String id, @RestForm String token, @RestForm String why) {
        String typed = why == null ? "" : why;
        return another.by(me(), Ids.inAddress(id), Me.key(token, "another", id), typed)
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(refused, token, id, typed));
    }

    private Uni<RestResponse<TemplateInstance>> again(Refusal refused, String token, String id, String typed) {
        List<Problem> problems = refused.problems();
        return page("", token, id, typed).map(my -> FormAnswer.again(VerificationPages.mine(my, problems)));
    }

    private static Uni<RestResponse<TemplateInstance>> done(Uni<Once.Outcome> outcome) {
        return outcome.map(FormAnswer::goOn);
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
