package social.lanyard.digest;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.web.PageFrame;

/** Where the link of the first mail leads. Programs that check mail open every link, so opening it changes nothing. */
@Path("/follow/email/confirm/{token}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ConfirmResource {
    private final PageFrame frame;
    private final ConfirmByMail confirm;

    ConfirmResource(PageFrame frame, ConfirmByMail confirm) {
        this.frame = frame;
        this.confirm = confirm;
    }

    @GET
    @PermitAll
    @Operation(summary = "What a confirmation is about, with a button")
    public Uni<RestResponse<TemplateInstance>> read(@RestPath String token) {
        frame.keepOutOfSearch(true);
        Secret secret = Secret.inAddress(token);
        return confirm.waiting(secret)
                .map(waiting ->
                        waiting == null ? over() : RestResponse.ok(DigestPages.confirm(waiting, secret.text())));
    }

    @POST
    @PermitAll
    @Operation(summary = "Confirm that stories shall come by email", description = "Leads to the page of what comes.")
    public Uni<RestResponse<TemplateInstance>> confirm(@RestPath String token) {
        frame.keepOutOfSearch(true);
        return confirm.confirm(Secret.inAddress(token))
                .map(link -> link == null
                        ? over()
                        : RestResponse.seeOther(URI.create("/follow/email/yours/" + link.text() + "?done=confirmed")));
    }

    /** A link that is too old, was never given, or whose mail was stopped: they look the same. */
    static RestResponse<TemplateInstance> over() {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(404)
                .entity(DigestPages.over())
                .build();
    }
}
