package social.lanyard.search;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.support.NotAllowed;
import social.lanyard.web.Pace;
import social.lanyard.web.PageFrame;

/** Being found: a person's own choice. */
@Path("/settings/search")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ChoiceResource {
    private static final URI SAVED = URI.create("/settings/search?saved=yes");

    private final PageFrame frame;
    private final Choices choices;
    private final Facets facets;
    private final Pace pace;

    ChoiceResource(PageFrame frame, Choices choices, Facets facets, Pace pace) {
        this.frame = frame;
        this.choices = choices;
        this.facets = facets;
        this.pace = pace;
    }

    @GET
    @Authenticated
    @Operation(summary = "What one chose about being found")
    public Uni<TemplateInstance> choices(@RestQuery String saved) {
        long me = me();
        return choices.of(me)
                .chain(choice -> facets.currentFor(List.of(me))
                        .map(held -> held.getOrDefault(me, List.of()).stream().anyMatch(FacetView::current))
                        .map(confirmed -> SearchPages.settings(new ChoicePage(choice, confirmed, saved != null))));
    }

    /** Needs no token: the same choice twice changes nothing. */
    @POST
    @Authenticated
    @Operation(
            summary = "Choose whether one is found here",
            description = "Each of `found`, `notes`, `responses` and `directory` is yes or left out.")
    public Uni<RestResponse<Void>> choose(
            @RestForm String found, @RestForm String notes, @RestForm String responses, @RestForm String directory) {
        long me = me();
        pace.refuseFaster(me);
        Choice choice = new Choice(yes(found), yes(notes), yes(responses), yes(directory));
        return Panache.withTransaction(() -> choices.choose(me, choice)).replaceWith(RestResponse.seeOther(SAVED));
    }

    private static boolean yes(String box) {
        return "yes".equals(box);
    }

    private long me() {
        if (!frame.viewer().named()) {
            throw new NotAllowed("Choose your name and handle first. Then there is somebody to find.");
        }
        return frame.viewer().accountId();
    }
}
