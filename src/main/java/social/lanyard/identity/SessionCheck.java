package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Asks the identity provider whether the person behind a session still stands there and with which roles. A clear no ends
 * the session; no answer changes nothing, so that people keep reading and saving while the provider is away.
 */
@ApplicationScoped
class SessionCheck {
    private static final Logger LOG = Logger.getLogger(SessionCheck.class);

    private final Sessions sessions;
    private final Provider provider;

    SessionCheck(Sessions sessions, Provider provider) {
        this.sessions = sessions;
        this.provider = provider;
    }

    Uni<Void> stillStands(byte[] tokenHash) {
        return sessions.claimCheck(tokenHash)
                .chain(refresh -> refresh.isEmpty() ? Uni.createFrom().voidItem() : ask(tokenHash, refresh.get()));
    }

    private Uni<Void> ask(byte[] tokenHash, String refreshToken) {
        return provider.refresh(refreshToken)
                .chain(answer -> decide(tokenHash, answer))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.debugf(
                            "Session check got no answer: %s",
                            failure.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> decide(byte[] tokenHash, HttpResponse<Buffer> answer) {
        if (answer.statusCode() == 200) {
            JsonObject body = answer.bodyAsJsonObject();
            return sessions.checked(
                    tokenHash,
                    PlatformRoles.of(Provider.claims(body.getString("access_token"))),
                    body.getString("refresh_token"));
        }
        if (answer.statusCode() == 400
                && "invalid_grant".equals(answer.bodyAsJsonObject().getString("error"))) {
            return sessions.refused(tokenHash);
        }
        return Uni.createFrom().voidItem();
    }
}
