package social.lanyard.follow.circle;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.follow.Me;
import social.lanyard.support.Cursor;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** Who follows me: a person's own page and nobody else's. */
@Path(FollowersResource.PATH)
@Produces(MediaType.TEXT_HTML)
class FollowersResource {
    static final String PATH = "/settings/followers";

    private final PageFrame frame;
    private final Circle circle;

    FollowersResource(PageFrame frame, Circle circle) {
        this.frame = frame;
        this.circle = circle;
    }

    @GET
    @Authenticated
    @Operation(summary = "Who follows me", description = "`max_id` is the place below which the page begins.")
    public Uni<TemplateInstance> list(@RestQuery("max_id") String maxId) {
        long me = Me.in(frame);
        Cursor cursor = Cursor.of(maxId, null, null);
        return circle.own(me, Side.FOLLOWERS, cursor.below(), CirclePage.wanted())
                .map(found -> CirclePages.followers(CirclePage.of(PATH, found, cursor.maxId() == null, Once.token())));
    }
}
