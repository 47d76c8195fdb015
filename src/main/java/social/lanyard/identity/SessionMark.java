package social.lanyard.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Names the sign-in behind a request without giving its secret away, so that something can end with it. */
@ApplicationScoped
public class SessionMark {
    private final CurrentIdentityAssociation identities;

    SessionMark(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The key of its row, or null where a token and no session stands behind the request. */
    public Uni<byte[]> get() {
        return identities.getDeferredIdentity().map(identity -> {
            Session session = identity.getAttribute(SessionIdentityProvider.SESSION);
            return session == null ? null : session.tokenHash();
        });
    }
}
