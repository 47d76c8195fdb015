package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.web.PageFrame;

/** A person's own settings, and leaving. */
@Path("/settings")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class SettingsResource {
    private final PageFrame frame;
    private final CloseAccount closeAccount;
    private final SessionCookie cookies;

    SettingsResource(PageFrame frame, CloseAccount closeAccount, SessionCookie cookies) {
        this.frame = frame;
        this.closeAccount = closeAccount;
        this.cookies = cookies;
    }

    @GET
    @Authenticated
    public Uni<Response> settings() {
        return Uni.createFrom()
                .item(
                        frame.viewer().named()
                                ? Response.ok(IdentityPages.settings()).build()
                                : Response.seeOther(URI.create("/join")).build());
    }

    @GET
    @Path("account-closing")
    @Authenticated
    public Uni<TemplateInstance> closing() {
        return Uni.createFrom().item(IdentityPages.accountClosing(frame.viewer().handle(), ""));
    }

    @POST
    @Path("account-closing")
    @Authenticated
    @WithTransaction
    public Uni<Response> close(@RestForm String handle) {
        String typed = handle == null ? "" : handle.strip();
        if (!frame.viewer().named()
                || !typed.replaceFirst("^@", "").equals(frame.viewer().handle())) {
            return Uni.createFrom()
                    .item(Response.status(422)
                            .entity(IdentityPages.accountClosing(frame.viewer().handle(), typed))
                            .build());
        }
        return closeAccount
                .close(frame.viewer().accountId())
                .replaceWith(Response.seeOther(URI.create("/"))
                        .cookie(cookies.gone())
                        .build());
    }
}
