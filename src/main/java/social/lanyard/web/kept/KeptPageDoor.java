package social.lanyard.web.kept;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import social.lanyard.web.Asked;

/** Answers visitors before routing where the page is kept under the very address they ask for. */
@ApplicationScoped
class KeptPageDoor {
    /** What is refused before routing is refused here too, and every answer has its headers. */
    private static final int AFTER_GUARDS = 700;

    private final KeptPages pages;

    KeptPageDoor(KeptPages pages) {
        this.pages = pages;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::answer, AFTER_GUARDS);
    }

    private void answer(RoutingContext context) {
        KeptPage page = Asked.byAnybody(context) && wantsPages(context.request().getHeader("Accept"))
                ? pages.ready(new PageKey(context.request().uri(), Asked.scheme(context.request())))
                : null;
        if (page == null) {
            context.next();
        } else {
            send(context, page.to(context.request()));
        }
    }

    /** Everybody else finds out by routing what there is for them. */
    private static boolean wantsPages(String accept) {
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    private static void send(RoutingContext context, KeptPage.Answer answer) {
        HttpServerResponse response = context.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        if (answer.body() == null) {
            response.end();
        } else if (context.request().method().name().equals("HEAD")) {
            response.putHeader("Content-Length", String.valueOf(answer.body().length()))
                    .end();
        } else {
            response.end(answer.body());
        }
    }
}
