package social.lanyard.organisation.bulk;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.web.PageFrame;

/** The headings of a staff file, to fill in. */
@Path("/organisations/{code}/imports/template.csv")
@Authenticated
class TemplateResource {
    private final PageFrame frame;
    private final Desks desks;

    TemplateResource(PageFrame frame, Desks desks) {
        this.frame = frame;
        this.desks = desks;
    }

    @GET
    @Produces("text/csv")
    @Operation(summary = "A staff file without people, to fill in")
    public Uni<Response> template(@RestPath String code) {
        return desks.verifying(code, Me.named(frame))
                .map(desk -> MendFile.answer("staff-file.csv", MendFile.headings()));
    }
}
