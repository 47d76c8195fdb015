package social.lanyard.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
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

    /** For the page that shows the interface to developers. It is made of inline parts and is in the local run only. */
    private static final String LOCAL = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private final WebConfig config;
    private final SameOrigin sameOrigin;
    private final PlainAnswers answers;
    private final long largest;
    private final String policy;

    SiteGuard(
            WebConfig config,
            SameOrigin sameOrigin,
            PlainAnswers answers,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
            @ConfigProperty(name = "lanyard.sign-in-origin") String signIn) {
        this.config = config;
        this.sameOrigin = sameOrigin;
        this.answers = answers;
        this.largest = largest.asLongValue();
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; form-action 'self' " + originOf(signIn)
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    void filters(@Observes Filters filters) {
        filters.register(this::headers, 1000);
        filters.register(this::refuseTricks, 900);
        filters.register(this::refuseTooLarge, 850);
        filters.register(this::refuseCrossSite, 800);
    }

    private void headers(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(end -> {
            put(response, "Content-Security-Policy", config.local() && interfacePage(context) ? LOCAL : policy);
            put(response, "X-Content-Type-Options", "nosniff");
            put(response, "X-Frame-Options", "DENY");
            put(response, "Referrer-Policy", "strict-origin-when-cross-origin");
            put(response, "Cross-Origin-Opener-Policy", "same-origin");
            put(response, "Cross-Origin-Resource-Policy", "same-origin");
            put(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            if (config.secure()) {
                put(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
            put(response, "Vary", PlainAnswers.isApi(context) ? "Authorization" : "Cookie");
            relativeLocation(context);
            if (!response.headers().contains("Cache-Control")) {
                // What does not say that it may be kept is not kept: a page may hold what only its reader may see.
                response.headers().set("Cache-Control", "no-store");
            }
        });
        context.next();
    }

    /** Whoever asked under a wrong host name, or through a proxy that ends TLS, is led on where they are. */
    private static void relativeLocation(RoutingContext context) {
        HttpServerRequest request = context.request();
        String location = context.response().headers().get("Location");
        String here = request.scheme() + "://" + request.getHeader("Host");
        if (location != null && location.startsWith(here + "/")) {
            context.response().headers().set("Location", location.substring(here.length()));
        }
    }

    private static boolean interfacePage(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals("/swagger-ui") || path.startsWith("/swagger-ui/");
    }

    private static void put(HttpServerResponse response, String name, String value) {
        if (!response.headers().contains(name)) {
            response.headers().set(name, value);
        }
    }

    private void refuseTricks(RoutingContext context) {
        String raw = context.request().uri();
        int query = raw.indexOf('?');
        String path = query < 0 ? raw : raw.substring(0, query);
        if (!names(context.request())) {
            answers.end(context, 400, "This request does not say which site it is for.");
        } else if (!path.startsWith("/") || SafePath.tricky(path)) {
            answers.end(context, 400, "This address is not well formed.");
        } else if (query >= 0 && SafePath.trickyQuery(raw.substring(query + 1))) {
            answers.end(context, 400, "What stands after the question mark in this address is not well formed.");
        } else {
            context.next();
        }
    }

    /** Without a readable Host header the parts behind this one could not make an address. */
    private static boolean names(HttpServerRequest request) {
        try {
            return request.authority() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void refuseTooLarge(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && (length.length() > 12 || Long.parseLong(length) > largest)) {
            answers.end(context, 413, Failures.ofStatus(413).sentence());
        } else {
            context.next();
        }
    }

    /** A write that carries our cookie must come from one of our own pages, and bearer tokens belong to the API alone. */
    private void refuseCrossSite(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (PlainAnswers.isApi(context)) {
            // The API never looks at cookies.
            context.next();
        } else if (request.headers().contains("Authorization")) {
            answers.end(context, 400, "Tokens are for the API. Pages use a session.");
        } else if (!SAFE.contains(request.method().name()) && crossSite(request)) {
            answers.end(context, 403, "This was sent from another site, so nothing was done.");
        } else {
            context.next();
        }
    }

    private boolean crossSite(HttpServerRequest request) {
        return request.getCookie(SESSION_COOKIE) == null ? sameOrigin.foreign(request) : !sameOrigin.sent(request);
    }

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
