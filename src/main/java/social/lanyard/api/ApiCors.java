package social.lanyard.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Apps in a browser may call the API from any origin, with a token and never with our cookie. */
@ApplicationScoped
class ApiCors {
    void routes(@Observes Router router) {
        router.route("/api/*")
                .order(-200)
                .handler(CorsHandler.create()
                        .addOrigin("*")
                        .allowCredentials(false)
                        .allowedMethods(Set.of(
                                HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE))
                        .allowedHeaders(Set.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match"))
                        .exposedHeaders(Set.of("Link", "ETag", "Location", "Retry-After"))
                        .maxAgeSeconds(3600));
    }
}
