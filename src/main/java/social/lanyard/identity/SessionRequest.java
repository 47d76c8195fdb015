package social.lanyard.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who is behind a session cookie. */
final class SessionRequest extends BaseAuthenticationRequest {
    private final SessionToken token;

    SessionRequest(SessionToken token) {
        this.token = token;
    }

    SessionToken token() {
        return token;
    }
}
