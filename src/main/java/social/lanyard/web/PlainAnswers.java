package social.lanyard.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Answers where no resource is reached: to requests that the guards refuse, and to failures outside every resource. JSON
 * to the API, to everybody else one page that needs nobody's identity and no database.
 */
@ApplicationScoped
class PlainAnswers {
    private static final Logger LOG = Logger.getLogger(PlainAnswers.class);
    private static final int[] UNROUTED = {400, 404, 405, 406, 413, 414, 415, 500, 501, 503};
    /** Before the server's own handler, which would show what is inside. */
    private static final int ORDER = -3000;

    private final Assets assets;
    private final SecurityHeaders headers;

    PlainAnswers(Assets assets, SecurityHeaders headers) {
        this.assets = assets;
        this.headers = headers;
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::failed);
        for (int status : UNROUTED) {
            router.errorHandler(status, this::failed);
        }
    }

    static boolean isApi(RoutingContext context) {
        String path = context.normalizedPath();
        return path != null && (path.startsWith("/api/") || path.equals("/api"));
    }

    /** Asked by a program, ours in a page included: it reads JSON, and has no use for a page. */
    static boolean asJson(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        return isApi(context)
                || (accept != null
                        && (accept.startsWith("application/json") || accept.startsWith("text/event-stream")));
    }

    static boolean reads(HttpServerRequest request) {
        String method = request.method().name();
        return method.equals("GET") || method.equals("HEAD");
    }

    void end(RoutingContext context, int status, String sentence) {
        end(context, Failure.of(status, sentence));
    }

    private void failed(RoutingContext context) {
        Throwable thrown = context.failure();
        if (context.response().ended() || context.response().closed()) {
            LOG.debugf(thrown, "Failed after the answer: %s", context.normalizedPath());
        } else if (context.response().headWritten()) {
            // Half an answer must not look like a whole one.
            context.request().connection().close();
        } else {
            headers.promise(context);
            end(context, reason(context, thrown));
        }
    }

    /** Where the server itself has found the request to be wrong, its status says so. */
    private static Failure reason(RoutingContext context, Throwable thrown) {
        int status = context.statusCode();
        return thrown == null || (status >= 400 && status < 500)
                ? Failures.ofStatus(status)
                : FailureAnswers.told(thrown, context);
    }

    private void end(RoutingContext context, Failure failure) {
        HttpServerResponse response = context.response().setStatusCode(failure.status());
        failure.headers().forEach(response::putHeader);
        if (!context.request().isEnded()) {
            // What is still on its way will not be read.
            response.putHeader("Connection", "close");
        }
        String body;
        if (asJson(context)) {
            response.putHeader("Content-Type", "application/json");
            body = FailureAnswers.body(failure).encode();
        } else {
            response.putHeader("Content-Type", "text/html; charset=utf-8");
            body = ErrorPages.plain(failure, assets.address("css/lanyard.css"), assets.address("icons/favicon.svg"))
                    .render();
        }
        if ("HEAD".equals(context.request().method().name())) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
