package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.web.SiteGuard;

/** Signing out: always possible, also with the identity provider away, and also when the session ended already. */
@Path("/sign-out")
@Cancellable(false)
class SignOutResource {
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final Provider provider;

    SignOutResource(Sessions sessions, SessionCookie cookies, Provider provider) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.provider = provider;
    }

    @POST
    @PermitAll
    public Uni<Response> signOut(@Context RoutingContext context) {
        Cookie cookie = context.request().getCookie(SiteGuard.SESSION_COOKIE);
        Uni<Optional<String>> ended = cookie == null
                ? Uni.createFrom().item(Optional.empty())
                : sessions.end(new SessionToken(cookie.getValue()));
        return ended.call(this::endAtProvider).map(refresh -> goodbye(context));
    }

    private Uni<Void> endAtProvider(Optional<String> refreshToken) {
        return refreshToken
                .map(provider::endSession)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Response goodbye(RoutingContext context) {
        Response.ResponseBuilder answer =
                Response.seeOther(URI.create("/")).cookie(cookies.gone()).header("Clear-Site-Data", "\"storage\"");
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith("q_"))
                .forEach(name -> answer.cookie(cookies.flowGone(name)));
        return answer.build();
    }
}
