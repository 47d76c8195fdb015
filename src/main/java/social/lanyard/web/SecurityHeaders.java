package social.lanyard.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer carries, whoever gives it: what a browser may do with it, and who may keep it. */
@ApplicationScoped
class SecurityHeaders {
    private static final String PROMISED = SecurityHeaders.class.getName();

    /** For the page that shows the interface to developers. It is made of inline parts and is in the local run only. */
    private static final String LOCAL = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    /** A page that says so stands in other people's pages, and has nothing on it that acts. */
    private static final String FRAMED_BY_ANYBODY = "frame-ancestors *";

    private final WebConfig config;
    private final String policy;

    SecurityHeaders(WebConfig config, @ConfigProperty(name = "lanyard.sign-in-origin") String signIn) {
        this.config = config;
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; form-action 'self' " + originOf(signIn)
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** Sees to it that the answer carries them when it leaves. */
    void promise(RoutingContext context) {
        if (context.get(PROMISED) == null) {
            context.put(PROMISED, true);
            context.addHeadersEndHandler(end -> add(context));
        }
    }

    private void add(RoutingContext context) {
        HttpServerResponse response = context.response();
        put(response, "Content-Security-Policy", config.local() && interfacePage(context) ? LOCAL : policy);
        put(response, "X-Content-Type-Options", "nosniff");
        if (!response.headers().get("Content-Security-Policy").contains(FRAMED_BY_ANYBODY)) {
            put(response, "X-Frame-Options", "DENY");
        }
        put(response, "Referrer-Policy", "strict-origin-when-cross-origin");
        put(response, "Cross-Origin-Opener-Policy", "same-origin");
        put(response, "Cross-Origin-Resource-Policy", "same-origin");
        put(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (config.secure()) {
            put(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        put(response, "Vary", PlainAnswers.isApi(context) ? "Authorization" : "Cookie");
        // What does not say that it may be kept is not kept: a page may hold what only its reader may see.
        put(response, "Cache-Control", "no-store");
        relativeLocation(context);
    }

    private static void put(HttpServerResponse response, String name, String value) {
        if (!response.headers().contains(name)) {
            response.headers().set(name, value);
        }
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

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
