package social.lanyard.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the body of a form before anything else looks at the request. So its size is bounded however it is sent, an
 * unreadable one is refused, and what it holds is at hand for the answer when the request is refused later.
 */
@ApplicationScoped
class FormBodies {
    /** After the guards, before resources and static files. */
    private static final int ORDER = -1;

    private final Handler<RoutingContext> bodies;

    FormBodies(@ConfigProperty(name = "lanyard.largest-text") io.quarkus.runtime.configuration.MemorySize most) {
        this.bodies = BodyHandler.create(false).setBodyLimit(most.asLongValue());
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(this::read);
        router.route().order(ORDER).handler(FormBodies::neverEmpty);
    }

    static boolean carries(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private void read(RoutingContext context) {
        if (carries(context.request())) {
            bodies.handle(context);
        } else {
            context.next();
        }
    }

    /** Resources take a form without fields for one that was not read yet, and would wait for its body for ever. */
    private static void neverEmpty(RoutingContext context) {
        if (carries(context.request()) && context.request().formAttributes().isEmpty()) {
            context.request().formAttributes().add("", "");
        }
        context.next();
    }
}
