package social.lanyard.identity;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.web.PageFrame;

/** Signing out on every device, and of every program, at once: a phone was lost, or somebody knew the password. */
@Path("/settings/sign-out-everywhere")
@Cancellable(false)
class SignOutEverywhereResource {
    private final PageFrame frame;
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final Provider provider;

    SignOutEverywhereResource(PageFrame frame, Sessions sessions, SessionCookie cookies, Provider provider) {
        this.frame = frame;
        this.sessions = sessions;
        this.cookies = cookies;
        this.provider = provider;
    }

    @POST
    @Authenticated
    @Operation(summary = "End all of one's sessions, here and at the identity provider")
    public Uni<Response> signOut() {
        if (!frame.viewer().named()) {
            return Uni.createFrom().item(Response.seeOther(URI.create("/join")).build());
        }
        return sessions.endAll(frame.viewer().accountId())
                .call(this::endAtProvider)
                .map(ended -> Response.seeOther(URI.create("/"))
                        .cookie(cookies.gone())
                        .header("Clear-Site-Data", "\"storage\"")
                        .build());
    }

    /** Ours are over whether the identity provider answers or not. */
    private Uni<Void> endAtProvider(List<String> refreshTokens) {
        return Multi.createFrom()
                .iterable(refreshTokens)
                .onItem()
                .transformToUni(provider::endSession)
                .merge(8)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
