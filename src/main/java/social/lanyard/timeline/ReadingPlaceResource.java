package social.lanyard.timeline;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.NotAllowed;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The button of somebody who does not want to go on where they were. */
@Path("/reading-place")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ReadingPlaceResource {
    private final PageFrame frame;
    private final Once once;
    private final ReadingPlaces places;

    ReadingPlaceResource(PageFrame frame, Once once, ReadingPlaces places) {
        this.frame = frame;
        this.once = once;
        this.places = places;
    }

    @POST
    @Authenticated
    @WithTransaction
    @Operation(summary = "Count home as read up to the post in `place`")
    public Uni<RestResponse<TemplateInstance>> keep(@RestForm String token, @RestForm String place) {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first.");
        }
        return once.run(
                        viewer.accountId(),
                        token,
                        "reading place " + place,
                        () -> places.keep(viewer.accountId(), ReadingPlaces.HOME, place)
                                .replaceWith(() -> Once.Outcome.seeOther("/")))
                .map(FormAnswer::goOn);
    }
}
