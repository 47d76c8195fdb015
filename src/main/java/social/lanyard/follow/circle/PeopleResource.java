package social.lanyard.follow.circle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.FollowChoices;
import social.lanyard.follow.Me;
import social.lanyard.web.PageFrame;

/** People and lists: one page of the settings with all that is about following. */
@Path("/settings/people")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class PeopleResource {
    private final PageFrame frame;
    private final Circle circle;
    private final FollowChoices choices;

    PeopleResource(PageFrame frame, Circle circle, FollowChoices choices) {
        this.frame = frame;
        this.circle = circle;
        this.choices = choices;
    }

    @GET
    @Operation(summary = "What I chose about following, and my lists")
    public Uni<TemplateInstance> people(@RestQuery String saved) {
        long me = Me.in(frame);
        return circle.choice(me)
                .chain(choice -> circle.waiting(me).map(waiting -> CirclePages.people(choice, waiting, saved != null)));
    }

    @POST
    @Operation(
            summary = "Choose who may follow me and who sees my lists",
            description = "approves=yes or nothing, shows=yes or nothing. Only whoever is confirmed can show lists.")
    public Uni<RestResponse<Void>> choose(@RestForm String approves, @RestForm String shows) {
        long me = Me.in(frame);
        return circle.choice(me)
                .chain(choice -> Panache.withTransaction(
                        () -> choices.choose(me, "yes".equals(approves), "yes".equals(shows) && choice.confirmed())))
                .replaceWith(RestResponse.seeOther(URI.create("/settings/people?saved=yes#choices")));
    }
}
