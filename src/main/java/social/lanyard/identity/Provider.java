package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * The identity provider as we ask it directly, beside the code flow: whether it answers, whether an account still
 * stands, and that a session of its ends. Its addresses are the ones that Keycloak documents.
 */
@ApplicationScoped
class Provider {
    private static final Duration PROBE = Duration.ofMillis(1500);

    private final WebClient client;
    private final IdentityConfig config;

    Provider(Vertx vertx, IdentityConfig config) {
        this.config = config;
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) PROBE.toMillis())
                        .setUserAgent("lanyard")
                        .setFollowRedirects(false));
    }

    /** Whether sign-in can be offered now. */
    Uni<Boolean> answers() {
        return client.getAbs(config.server() + "/.well-known/openid-configuration")
                .timeout(PROBE.toMillis())
                .send()
                .map(response -> response.statusCode() == 200)
                .onFailure()
                .recoverWithItem(false);
    }

    /** Trades a refresh token; the answer's status tells whether the account stands. */
    Uni<HttpResponse<Buffer>> refresh(String refreshToken) {
        return client.postAbs(config.server() + "/protocol/openid-connect/token")
                .timeout(config.patience().toMillis())
                .sendForm(credentials().add("grant_type", "refresh_token").add("refresh_token", refreshToken));
    }

    /** Ends the session at the provider too. Ours is over whether this succeeds or not. */
    Uni<Void> endSession(String refreshToken) {
        return client.postAbs(config.server() + "/protocol/openid-connect/logout")
                .timeout(config.patience().toMillis())
                .sendForm(credentials().add("refresh_token", refreshToken))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private MultiMap credentials() {
        return MultiMap.caseInsensitiveMultiMap()
                .add("client_id", config.clientId())
                .add("client_secret", config.clientSecret());
    }

    /** The claims of a token that came straight from the provider over our own connection. */
    static JsonObject claims(String jwt) {
        String[] parts = jwt.split("\\.");
        return new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }
}
