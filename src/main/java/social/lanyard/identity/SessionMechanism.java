package social.lanyard.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import social.lanyard.web.SiteGuard;

/**
 * Signs a request in by our session cookie. The API never looks at cookies, and the sign-in addresses belong to the code
 * flow, so both are left alone here.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    /** Before OpenID Connect's, which is asked when there is no cookie of ours. */
    private static final int BEFORE_OIDC = 2000;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(SiteGuard.SESSION_COOKIE);
        if (cookie == null || elsewhere(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        return providers.authenticate(new SessionRequest(new SessionToken(cookie.getValue())));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (elsewhere(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        boolean read = "GET".equals(context.request().method().name());
        if (!read) {
            return Uni.createFrom().item(new ChallengeData(401));
        }
        String back = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
        return Uni.createFrom().item(new ChallengeData(303, "Location", "/sign-in?to=" + back));
    }

    private static boolean elsewhere(String path) {
        return path.startsWith("/api/") || path.equals("/sign-in") || path.startsWith("/sign-in/");
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SiteGuard.SESSION_COOKIE));
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }
}
