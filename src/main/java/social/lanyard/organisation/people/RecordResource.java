package social.lanyard.organisation.people;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.people.PeoplePages.RecordPage;
import social.lanyard.support.Cursor;
import social.lanyard.web.PageFrame;

/** The whole record of an organisation: who did what for it, and what others did that concerned it. For its admins. */
@Path("/organisations/{code}/record")
@Produces(MediaType.TEXT_HTML)
class RecordResource {
    private static final int PAGE = 50;

    private final PageFrame frame;
    private final Desks desks;
    private final RecordedActs acts;

    RecordResource(PageFrame frame, Desks desks, RecordedActs acts) {
        this.frame = frame;
        this.desks = desks;
        this.acts = acts;
    }

    @GET
    @Authenticated
    @Operation(summary = "The whole record of an organisation", description = "The newest first; `max_id` goes on.")
    public Uni<TemplateInstance> read(@RestPath String code, @RestQuery("max_id") String maxId) {
        Cursor cursor = Cursor.of(maxId, null, PAGE);
        return desks.administering(code, Me.named(frame))
                .chain(desk -> acts.of(desk, cursor)
                        .map(page -> PeoplePages.record(new RecordPage(desk, page, cursor.maxId() != null))));
    }
}
