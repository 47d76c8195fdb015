package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.oidc.Tenant;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.web.SiteGuard;

/**
 * Signing in. The library performs the code flow and nothing more: as soon as it knows who came, a session of ours
 * begins and the library's own is dropped.
 */
@Path("/sign-in")
@Produces(MediaType.TEXT_HTML)
class SignInResource {
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final SignInListeners listeners;
    private final OidcSession flow;

    /** The library allows this qualifier on fields only. */
    @Inject
    @IdToken
    JsonWebToken idToken;

    private final RefreshToken refreshToken;

    SignInResource(
            Sessions sessions,
            SessionCookie cookies,
            SignInListeners listeners,
            OidcSession flow,
            RefreshToken refreshToken) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.listeners = listeners;
        this.flow = flow;
        this.refreshToken = refreshToken;
    }

    @GET
    @Authenticated
    @AuthorizationCodeFlow
    @Tenant("signin")
    @WithTransaction
    public Uni<Response> arrive(@RestQuery String to, @RestCookie(SiteGuard.SESSION_COOKIE) String before) {
        Sessions.Arrival arrival = arrival();
        return sessions.begin(arrival)
                .call(begun -> replaced(before))
                .call(begun -> listeners.arrived(begun.accountId(), arrival))
                .call(begun -> flow.logout())
                .map(begun -> Response.seeOther(URI.create(next(begun, to)))
                        .cookie(cookies.of(begun.token()))
                        .build());
    }

    /**
     * What this browser had open before ends, whoever it was of: nothing that was confirmed there goes over to the new one.
     */
    private Uni<Void> replaced(String before) {
        return before == null ? Uni.createFrom().voidItem() : sessions.replace(new SessionToken(before));
    }

    /** Where the identity provider sends people back to; the library takes over before this is ever reached. */
    @GET
    @Path("callback")
    @Authenticated
    @AuthorizationCodeFlow
    @Tenant("signin")
    public Response callback() {
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    @GET
    @Path("failed")
    @PermitAll
    @ResponseStatus(401)
    public Uni<TemplateInstance> failed() {
        return Uni.createFrom().item(IdentityPages.signInFailed());
    }

    private static String next(Sessions.Begun begun, String to) {
        return begun.accountId() == 0 ? "/join" : LocalAddress.of(to);
    }

    private Sessions.Arrival arrival() {
        boolean verified = Boolean.TRUE.equals(idToken.<Boolean>getClaim("email_verified"));
        return new Sessions.Arrival(
                idToken.getIssuer(),
                idToken.getSubject(),
                idToken.getClaim("sid"),
                PlatformRoles.of(
                        new JsonObject(Provider.claims(idToken.getRawToken()).getMap())),
                directories(idToken.getClaim("organization")),
                verified ? idToken.getClaim("email") : null,
                refreshToken.getToken(),
                SecondFactor.confirmedAt(Provider.claims(idToken.getRawToken())).orElse(null));
    }

    private static Set<String> directories(Object claim) {
        return claim instanceof Collection<?> codes
                ? codes.stream().map(SignInResource::plain).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static String plain(Object code) {
        return code instanceof jakarta.json.JsonString text ? text.getString() : String.valueOf(code);
    }
}
