package social.lanyard.follow.block;

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

/** Whom a person mutes: that person's own page and nobody else's. */
@Path(MutesResource.PATH)
@Produces(MediaType.TEXT_HTML)
class MutesResource {
    static final String PATH = "/settings/mutes";

    private final PageFrame frame;
    private final KeptAway list;

    MutesResource(PageFrame frame, KeptAway list) {
        this.frame = frame;
        this.list = list;
    }

    @GET
    @Authenticated
    @Operation(summary = "Whom I mute", description = "`max_id` is the account below which the page begins.")
    public Uni<TemplateInstance> list(@RestQuery("max_id") String maxId) {
        Cursor cursor = Cursor.of(maxId, null, null);
        return list.muted(Me.in(frame), cursor.below(), AwayPage.wanted())
                .map(found -> BlockPages.mutes(AwayPage.of(PATH, found, cursor.maxId() == null, Once.token())));
    }
}
