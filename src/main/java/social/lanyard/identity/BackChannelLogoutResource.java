package social.lanyard.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * The identity provider tells that a session of its has ended (OpenID Connect Back-Channel Logout 1.0). The token is
 * verified by the library; what makes it a logout token is checked here.
 */
@Path("/sign-in/back-channel-logout")
@Cancellable(false)
class BackChannelLogoutResource {
    private static final Logger LOG = Logger.getLogger(BackChannelLogoutResource.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TenantIdentityProvider tokens;
    private final Sessions sessions;

    BackChannelLogoutResource(@Tenant("backchannel") TenantIdentityProvider tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> logout(@RestForm("logout_token") String token) {
        if (token == null || token.isEmpty() || token.split("\\.", -1).length != 3) {
            return Uni.createFrom().item(Response.status(400).build());
        }
        return tokens.authenticate(new AccessTokenCredential(token))
                .chain(verified -> end(verified, token))
                .onFailure()
                .recoverWithItem(failure -> {
                    // The exception holds the token, so only its kind is told.
                    LOG.warnf(
                            "A logout token was refused: %s", failure.getClass().getSimpleName());
                    return Response.status(400).build();
                });
    }

    private Uni<Response> end(SecurityIdentity verified, String token) {
        JsonObject claims = Provider.claims(token);
        boolean logout = claims.getValue("events") instanceof JsonObject events
                && events.containsKey(EVENT)
                && !claims.containsKey("nonce")
                && claims.getString("jti") != null
                && (claims.getString("sid") != null || claims.getString("sub") != null);
        if (verified.isAnonymous() || !logout) {
            return Uni.createFrom().item(Response.status(400).build());
        }
        return sessions.endByProvider(
                        claims.getString("jti"),
                        claims.getString("iss"),
                        claims.getString("sub"),
                        claims.getString("sid"))
                .replaceWith(Response.ok().header("Cache-Control", "no-store").build());
    }
}
