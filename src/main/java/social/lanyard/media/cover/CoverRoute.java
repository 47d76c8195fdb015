package social.lanyard.media.cover;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.lanyard.support.Ids;

/**
 * Serves covers. Every number that could be an id has one, so that asking tells nothing; nobody's session is looked up.
 */
@ApplicationScoped
class CoverRoute {
    private static final Pattern ADDRESS =
            Pattern.compile("/covers/" + CoverSvg.VERSION + "/([0-9]{1,19})(?:-(light|dark))?\\.svg");

    void routes(@Observes Router router) {
        router.route("/covers/*").order(-100).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpMethod method = context.request().method();
        Matcher asked = ADDRESS.matcher(context.normalizedPath());
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (!reads || !asked.matches() || Ids.parse(asked.group(1)).isEmpty()) {
            context.next();
            return;
        }
        String scheme = asked.group(2) == null ? "" : asked.group(2);
        String svg = CoverSvg.of(Ids.parse(asked.group(1)).get(), scheme);
        HttpServerResponse response = context.response()
                .putHeader("Content-Type", "image/svg+xml")
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("Content-Security-Policy", CoverSvg.POLICY);
        if (method.equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(svg.length())).end();
        } else {
            response.end(svg);
        }
    }
}
