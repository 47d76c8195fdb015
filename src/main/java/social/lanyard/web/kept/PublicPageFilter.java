package social.lanyard.web.kept;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import social.lanyard.support.PublicPage;
import social.lanyard.web.Asked;

/** Answers visitors from what is kept, and keeps what a resource made for them. */
class PublicPageFilter {
    private static final String FLIGHT = Flight.class.getName();
    /** Before it is found out who is looking: nobody is. */
    private static final int BEFORE_VIEWER = 400;

    /** Response filters run from the highest down; another one, without a number of its own, makes text of templates. */
    private static final int AFTER_TEMPLATES = 1000;

    /** What is said about a kept page in place of what its resource said. */
    private static final List<String> REPLACED =
            List.of(HttpHeaders.CONTENT_LENGTH, HttpHeaders.VARY, HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG);

    private final KeptPages pages;
    private final KnownQuery known;
    private final Clock clock;

    PublicPageFilter(KeptPages pages, KnownQuery known, Clock clock) {
        this.pages = pages;
        this.known = known;
        this.clock = clock;
    }

    @PublicPage
    @ServerRequestFilter(priority = BEFORE_VIEWER)
    Uni<Response> look(RoutingContext context, ResourceInfo resource) {
        if (!Asked.byAnybody(context)) {
            return Uni.createFrom().nullItem();
        }
        Asked.address(context, known.address(resource.getResourceMethod(), context.request()));
        return answer(context, new PageKey(Asked.address(context), Asked.scheme(context.request())));
    }

    /** Null where this request has to make the page. */
    private Uni<Response> answer(RoutingContext context, PageKey key) {
        Flight mine = new Flight(key);
        CompletableFuture<KeptPage> there = pages.claim(mine);
        if (there == null) {
            context.put(FLIGHT, mine);
            // Whoever hangs up leaves others waiting.
            context.addEndHandler(end -> pages.abandon(mine));
            return Uni.createFrom().nullItem();
        }
        Context thread = Vertx.currentContext();
        Uni<KeptPage> page = Uni.createFrom().completionStage(there);
        if (!there.isDone()) {
            page = page.emitOn(next -> thread.runOnContext(ready -> next.run()));
        }
        return page.onItem()
                .ifNotNull()
                .transform(kept -> response(kept.to(context.request())))
                .onItem()
                .ifNull()
                .switchTo(() -> answer(context, key));
    }

    @PublicPage
    @ServerResponseFilter(priority = AFTER_TEMPLATES)
    void keep(RoutingContext context, ContainerResponseContext response) {
        Flight flight = context.remove(FLIGHT);
        if (flight == null) {
            return;
        }
        Map<String, String> headers = headers(response);
        byte[] bytes = bytes(response.getEntity());
        if (headers.containsKey(HttpHeaders.SET_COOKIE) || (bytes == null && response.hasEntity())) {
            pages.abandon(flight);
            return;
        }
        KeptPage page = KeptPage.of(
                response.getStatus(), headers, bytes, clock.instant().minus(flight.age()));
        pages.landed(flight, page);
        send(page.to(context.request()), response, context);
    }

    private static Response response(KeptPage.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body() == null
                ? response.build()
                : response.entity(answer.body().getBytes()).build();
    }

    /** Whoever made it gets the same as everybody else. */
    private static void send(KeptPage.Answer answer, ContainerResponseContext response, RoutingContext context) {
        response.setStatus(answer.status());
        response.getHeaders().clear();
        answer.headers().forEach(response.getHeaders()::putSingle);
        response.setEntity(answer.body() == null ? null : answer.body().getBytes());
        String vary = answer.headers().get(HttpHeaders.VARY);
        if (vary != null) {
            // Something else says that it differs by Accept alone.
            context.addHeadersEndHandler(end -> context.response().headers().set(HttpHeaders.VARY, vary));
        }
    }

    private static Map<String, String> headers(ContainerResponseContext response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        MultivaluedMap<String, Object> given = response.getHeaders();
        given.forEach((name, values) -> {
            if (!values.isEmpty()) {
                headers.put(name, String.valueOf(values.get(0)));
            }
        });
        if (response.getMediaType() != null) {
            headers.putIfAbsent(
                    HttpHeaders.CONTENT_TYPE, response.getMediaType().toString());
        }
        REPLACED.forEach(headers::remove);
        return headers;
    }

    private static byte[] bytes(Object entity) {
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (entity instanceof Buffer buffer) {
            return buffer.getBytes();
        }
        return entity instanceof byte[] bytes ? bytes : null;
    }
}
