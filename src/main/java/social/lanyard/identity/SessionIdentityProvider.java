package social.lanyard.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.web.Viewer;

/** Turns a session cookie into an identity, after asking the identity provider at least once a minute. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {
    /** Name of the attribute that holds our session, for those who act on it. */
    static final String SESSION = "lanyard.session";

    private final Sessions sessions;
    private final SessionCheck check;
    private final Clock clock;

    SessionIdentityProvider(Sessions sessions, SessionCheck check, Clock clock) {
        this.sessions = sessions;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return sessions.find(request.token())
                .chain(session -> session != null && session.wantsCheck(clock.instant())
                        ? check.stillStands(session.tokenHash()).chain(() -> sessions.find(request.token()))
                        : Uni.createFrom().item(session))
                .map(SessionIdentityProvider::identity);
    }

    private static SecurityIdentity identity(Session session) {
        if (session == null) {
            return null;
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(
                        new QuarkusPrincipal(String.valueOf(session.viewer().accountId())))
                .addRoles(session.viewer().roles())
                .addAttribute(Viewer.ATTRIBUTE, session.viewer())
                .addAttribute(SESSION, session)
                .build();
    }
}
