package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;

/** A person's own settings, and leaving. */
@Path("/settings")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class SettingsResource {
    private final PageFrame frame;
    private final Accounts accounts;
    private final SearchEngines searchEngines;
    private final CloseAccount closeAccount;
    private final SessionCookie cookies;

    SettingsResource(
            PageFrame frame,
            Accounts accounts,
            SearchEngines searchEngines,
            CloseAccount closeAccount,
            SessionCookie cookies) {
        this.frame = frame;
        this.accounts = accounts;
        this.searchEngines = searchEngines;
        this.closeAccount = closeAccount;
        this.cookies = cookies;
    }

    @GET
    @Authenticated
    @WithSession
    public Uni<Response> settings(@RestQuery String saved) {
        return frame.viewer().named()
                ? page(saved != null).map(page -> Response.ok(page).build())
                : Uni.createFrom().item(join());
    }

    private Uni<TemplateInstance> page(boolean saved) {
        return accounts.open(frame.viewer().accountId())
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(account -> new SettingsPage(account.outOfSearch(), saved))
                .map(IdentityPages::settings);
    }

    @POST
    @Path("search-engines")
    @Authenticated
    @Operation(
            summary = "Choose whether search engines may list one's page and posts",
            description = "out=yes or nothing.")
    public Uni<Response> searchEngines(@RestForm String out) {
        return frame.viewer().named()
                ? searchEngines
                        .choose(frame.viewer().accountId(), "yes".equals(out))
                        .map(done -> Response.seeOther(URI.create("/settings?saved=yes#search"))
                                .build())
                : Uni.createFrom().item(join());
    }

    private static Response join() {
        return Response.seeOther(URI.create("/join")).build();
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
