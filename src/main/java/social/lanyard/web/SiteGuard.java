package social.lanyard.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What happens to every request before routing and to every answer before it leaves, whoever gives it: refusal of paths
 * that different parts would read differently, refusal of writes that another site caused, and the security headers.
 */
@ApplicationScoped
public class SiteGuard {
    /** The cookie that holds a session. Its presence is what makes a cross-site write dangerous. */
    public static final String SESSION_COOKIE = "lanyard_session";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String API = "/api/";

    private final WebConfig config;
    private final String policy;

    SiteGuard(WebConfig config, @ConfigProperty(name = "lanyard.sign-in-origin") String signIn) {
        this.config = config;
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; form-action 'self' " + originOf(signIn)
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    void filters(@Observes Filters filters) {
        filters.register(this::headers, 1000);
        filters.register(this::refuseTricks, 900);
        filters.register(this::refuseCrossSite, 800);
    }

    private void headers(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(end -> {
            put(response, "Content-Security-Policy", policy);
            put(response, "X-Content-Type-Options", "nosniff");
            put(response, "X-Frame-Options", "DENY");
            put(response, "Referrer-Policy", "strict-origin-when-cross-origin");
            put(response, "Cross-Origin-Opener-Policy", "same-origin");
            put(response, "Cross-Origin-Resource-Policy", "same-origin");
            put(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()");
            if (config.secure()) {
                put(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
            if (!response.headers().contains("Cache-Control")) {
                // What does not say that it may be kept is not kept: a page may hold what only its reader may see.
                response.headers().set("Cache-Control", "no-store");
            }
        });
        context.next();
    }

    private static void put(HttpServerResponse response, String name, String value) {
        if (!response.headers().contains(name)) {
            response.headers().set(name, value);
        }
    }

    /** Encoded slashes, path parameters and control characters are read differently by router, filters and resources. */
    private void refuseTricks(RoutingContext context) {
        String raw = context.request().uri();
        int query = raw.indexOf('?');
        String path = (query < 0 ? raw : raw.substring(0, query)).toLowerCase(Locale.ROOT);
        if (tricky(path)) {
            PlainAnswers.end(context, 400, "This address is not well formed.");
        } else {
            context.next();
        }
    }

    static boolean tricky(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == ';' || c == '\\' || c < 0x20 || c == 0x7f) {
                return true;
            }
            if (c == '%') {
                int code = code(path, i);
                // Not two hex digits; a control character; a slash; a backslash; a semicolon; an encoded percent or
                // dot.
                if (code < 0x20
                        || code == 0x7f
                        || code == '/'
                        || code == '\\'
                        || code == ';'
                        || code == '%'
                        || code == '.') {
                    return true;
                }
            }
        }
        return path.contains("//") || path.contains("/./") || path.contains("/../") || path.endsWith("/..");
    }

    private static int code(String path, int at) {
        if (at + 2 >= path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** A write that carries our cookie must come from one of our own pages, and bearer tokens belong to the API alone. */
    private void refuseCrossSite(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean api = request.path().startsWith(API);
        if (!api && request.headers().contains("Authorization")) {
            PlainAnswers.end(context, 400, "Tokens are for the API. Pages use a session.");
            return;
        }
        boolean carriesSession = request.getCookie(SESSION_COOKIE) != null;
        if (!api && carriesSession && !SAFE.contains(request.method().name()) && !sameOrigin(request)) {
            PlainAnswers.end(context, 403, "This was sent from another site, so nothing was done.");
            return;
        }
        context.next();
    }

    private boolean sameOrigin(HttpServerRequest request) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        return config.origin().equals(request.getHeader("Origin"));
    }

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
