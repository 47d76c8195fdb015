package social.lanyard.notification;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Cursor;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** A person's own alerts. */
@Path("/notifications")
class AlertsResource {
    private static final int PEOPLE = 40;

    private final PageFrame frame;
    private final ChoiceShelf choices;
    private final AlertList list;
    private final BundlePeople bundles;
    private final Clock clock;

    AlertsResource(PageFrame frame, ChoiceShelf choices, AlertList list, BundlePeople bundles, Clock clock) {
        this.frame = frame;
        this.choices = choices;
        this.list = list;
        this.bundles = bundles;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "My alerts",
            description =
                    "`show` is responses, mentions, follows, shares or badge; without it, all. `max_id` as the page gave"
                            + " it.")
    public Uni<TemplateInstance> alerts(@RestQuery String show, @RestQuery("max_id") String maxId) {
        long me = me();
        Matter tab = Matter.of(show);
        Cursor cursor = Cursor.of(maxId, null, null);
        return choices.of(me)
                .chain(chosen -> list.page(me, chosen.shown(tab), cursor)
                        .map(page ->
                                AlertPage.of(tab, page, cursor.maxId() == null, chosen, clock.instant(), Once.token())))
                .map(AlertPages::alerts);
    }

    @GET
    @Path("{bundle}")
    @Authenticated
    @Operation(summary = "Who did what is told together")
    public Uni<TemplateInstance> who(@RestPath String bundle, @RestQuery("max_id") String maxId) {
        return bundles.page(me(), bundle, Cursor.of(maxId, null, PEOPLE)).map(page -> {
            if (page.isEmpty() && maxId == null) {
                throw new NotFound();
            }
            return AlertPages.who(bundle, page.items(), page.older());
        });
    }

    private long me() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then there is somebody to tell.");
        }
        return viewer.accountId();
    }
}
