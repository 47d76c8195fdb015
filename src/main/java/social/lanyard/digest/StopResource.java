package social.lanyard.digest;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.web.PageFrame;

/**
 * Stops all mail to an address. A person gets one button; a mail program posts to the same address by itself, as RFC 8058
 * says: without a session, from any site, with a body that need not be read, and without being led on.
 */
@Path("/follow/email/stop/{link}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class StopResource {
    private final PageFrame frame;
    private final Followers followers;

    StopResource(PageFrame frame, Followers followers) {
        this.frame = frame;
        this.followers = followers;
    }

    @GET
    @PermitAll
    @Operation(summary = "One button that stops all mail")
    public Uni<TemplateInstance> read(@RestPath String link) {
        frame.keepOutOfSearch(true);
        String text = Secret.inAddress(link).text();
        return Uni.createFrom().item(() -> DigestPages.stop(text));
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Stop all mail to the address that has this link",
            description = "For people and for mail programs (RFC 8058). Whoever has the link may use it.")
    public Uni<TemplateInstance> stop(@RestPath String link) {
        frame.keepOutOfSearch(true);
        return followers.stop(Secret.inAddress(link)).map(done -> DigestPages.stopped());
    }
}
