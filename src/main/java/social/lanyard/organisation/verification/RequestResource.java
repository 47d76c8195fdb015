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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.FacetStories;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.verification.VerificationPages.RequestPage;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The form with which a person asks an organisation to confirm them. */
@Path("/verification/request")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class RequestResource {
    private final PageFrame frame;
    private final FacetStories stories;
    private final OrganisationList organisations;
    private final Journey journey;
    private final SendRequest send;

    RequestResource(
            PageFrame frame, FacetStories stories, OrganisationList organisations, Journey journey, SendRequest send) {
        this.frame = frame;
        this.stories = stories;
        this.organisations = organisations;
        this.journey = journey;
        this.send = send;
    }

    @GET
    @Operation(summary = "The form that asks for confirmation", description = "`organisation` is a code to begin with.")
    public Uni<TemplateInstance> form(@RestQuery String organisation) {
        return page().map(my ->
                VerificationPages.request(my, RequestForm.empty(Once.token(), name(my, organisation)), List.of()));
    }

    private static String name(RequestPage my, String code) {
        return my.organisations().stream()
                .filter(entry -> entry.code().equals(code))
                .map(OrganisationList.Entry::name)
                .findFirst()
                .orElse("");
    }

    @POST
    @Operation(summary = "Ask an organisation to confirm me")
    public Uni<RestResponse<TemplateInstance>> send(@BeanParam RequestForm form) {
        return send.from(Me.named(frame).accountId(), form.token(), form)
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(form, refused.problems()));
    }

    private Uni<RestResponse<TemplateInstance>> again(RequestForm form, List<Problem> problems) {
        return page().map(my -> FormAnswer.again(VerificationPages.request(my, form, problems)));
    }

    private Uni<RequestPage> page() {
        Viewer me = Me.named(frame);
        return organisations
                .all()
                .chain(all -> journey.requests(me.accountId())
                        .chain(requests -> stories.ofPerson(me.accountId())
                                .map(told -> new RequestPage(
                                        me.displayName(),
                                        me.initials(),
                                        all,
                                        requests,
                                        told.stream()
                                                .filter(story -> story.endedAt() == null
                                                        && story.facet().current())
                                                .toList()))));
    }
}
