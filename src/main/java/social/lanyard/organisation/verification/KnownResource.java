package social.lanyard.organisation.verification;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import social.lanyard.support.PublicPage;
import social.lanyard.web.PageFrame;

/** How we know: each statement about a person in plain words, for anybody. */
@Path("/@{handle}/how-we-know")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class KnownResource {
    private final Known known;
    private final PageFrame frame;

    KnownResource(Known known, PageFrame frame) {
        this.known = known;
        this.frame = frame;
    }

    @GET
    @PublicPage
    @Operation(summary = "What is confirmed about an account, by whom, how and until when")
    public Uni<TemplateInstance> read(@RestPath String handle) {
        return known.about(handle)
                .invoke(page -> frame.keepOutOfSearch(page.outOfSearch()))
                .map(VerificationPages::known);
    }
}
