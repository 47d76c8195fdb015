package social.lanyard.notification.push;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SessionMark;
import social.lanyard.support.Ids;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The browsers that somebody is told in. The script of the page of settings tells here what its own said. */
@Path("/settings/alerts/browsers")
@Cancellable(false)
class BrowserResource {
    private static final String REMOVED = "/settings/alerts?done=removed";

    private final PageFrame frame;
    private final Browsers browsers;
    private final PushKeys keys;
    private final SessionMark session;
    private final Once once;

    BrowserResource(PageFrame frame, Browsers browsers, PushKeys keys, SessionMark session, Once once) {
        this.frame = frame;
        this.browsers = browsers;
        this.keys = keys;
        this.session = session;
        this.once = once;
    }

    @POST
    @Authenticated
    @WithTransaction
    @Operation(
            summary = "Tell me in this browser, too",
            description =
                    "What the browser's push service gave: `endpoint` (https), `p256dh` and `auth`. The same browser"
                            + " again takes its own place.")
    public Uni<RestResponse<Void>> add(@RestForm String endpoint, @RestForm String p256dh, @RestForm String auth) {
        long me = me();
        if (!keys.present()) {
            throw new NotFound();
        }
        Subscription subscription = browsers.read(endpoint, p256dh, auth);
        return session.get().chain(mark -> browsers.add(me, mark, subscription)).replaceWith(RestResponse.noContent());
    }

    @POST
    @Path("end")
    @Authenticated
    @WithTransaction
    @Operation(summary = "Send nothing to this browser any more", description = "By its `endpoint`.")
    public Uni<RestResponse<Void>> end(@RestForm String endpoint) {
        return browsers.remove(me(), endpoint == null ? "" : endpoint).replaceWith(RestResponse.noContent());
    }

    @POST
    @Path("removal")
    @Authenticated
    @WithTransaction
    @Operation(
            summary = "Send nothing to one of my browsers any more",
            description = "By its `id`, from the page of settings.")
    public Uni<RestResponse<Void>> remove(@RestForm String token, @RestForm String id) {
        long me = me();
        long browser = Ids.inAddress(id);
        return once.run(
                        me,
                        token == null || token.isEmpty() ? null : token + "." + browser,
                        "",
                        () -> browsers.remove(me, browser).replaceWith(Once.Outcome.seeOther(REMOVED)))
                .map(outcome -> RestResponse.seeOther(URI.create(REMOVED)));
    }

    private long me() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then there is somebody to tell.");
        }
        return viewer.accountId();
    }
}
