package social.lanyard.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers given before any page can be made: one sentence, as JSON to the API and as plain text to everybody else. */
final class PlainAnswers {
    private PlainAnswers() {}

    static void end(RoutingContext context, int status, String sentence) {
        boolean api =
                context.request().path() != null && context.request().path().startsWith("/api/");
        context.response().setStatusCode(status);
        if (api) {
            context.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject().put("error", sentence).encode());
        } else {
            context.response()
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(sentence + "\n");
        }
    }
}
