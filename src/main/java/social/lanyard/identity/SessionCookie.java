package social.lanyard.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import social.lanyard.web.SiteGuard;
import social.lanyard.web.WebConfig;

/** The one cookie of a signed-in person: not readable by scripts, not sent from other sites' forms. */
@ApplicationScoped
class SessionCookie {
    private final WebConfig config;

    SessionCookie(WebConfig config) {
        this.config = config;
    }

    NewCookie of(SessionToken token) {
        return cookie(SiteGuard.SESSION_COOKIE, "/", token.text(), (int) Session.LONGEST.toSeconds());
    }

    NewCookie gone() {
        return cookie(SiteGuard.SESSION_COOKIE, "/", "", 0);
    }

    /** The code flow's own cookies; with one left over, the next sign-in would go through without asking anybody. */
    NewCookie flowGone(String name) {
        return cookie(name, "/sign-in", "", 0);
    }

    private NewCookie cookie(String name, String path, String value, int age) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(age)
                .httpOnly(true)
                .secure(config.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
