package social.lanyard.web.kept;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import social.lanyard.web.HashedBody;

/**
 * An answer that every visitor gets.
 *
 * @param headers its own, such as Content-Type and Location
 * @param body null where there is none
 */
record KeptPage(int status, Map<String, String> headers, HashedBody body) {
    /** A page, where it moved to, and that it was withdrawn. Whatever went wrong is asked for again. */
    private static final Set<Integer> LASTING = Set.of(200, 301, 410);

    /** With what a cache may add while it asks again, four seconds: less than the five in which a change holds everywhere. */
    static final String CACHE_CONTROL = "public, max-age=2, stale-while-revalidate=2";

    private static final String VARY = "Accept, Accept-Encoding, Cookie";

    KeptPage {
        headers = Map.copyOf(headers);
    }

    static KeptPage of(int status, Map<String, String> headers, byte[] body) {
        return new KeptPage(
                status,
                headers,
                body == null ? null : HashedBody.of(body, headers.getOrDefault(HttpHeaders.CONTENT_TYPE, "")));
    }

    boolean lasting() {
        return LASTING.contains(status)
                && headers.getOrDefault(HttpHeaders.LOCATION, "/").startsWith("/");
    }

    int size() {
        return 500 + (body == null ? 0 : body.size());
    }

    /** The answer to one request: packed where that is read, and no body at all for whoever has it already. */
    Response answer(HttpServerRequest request) {
        Response.ResponseBuilder answer = Response.status(status);
        headers.forEach(answer::header);
        if (!lasting()) {
            answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
            return body == null
                    ? answer.build()
                    : answer.entity(body.plain().getBytes()).build();
        }
        answer.header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL).header(HttpHeaders.VARY, VARY);
        if (body == null) {
            return answer.build();
        }
        boolean packed = body.zippedFor(request);
        answer.header(HttpHeaders.ETAG, body.etag(packed));
        if (status == 200 && body.heldBy(request)) {
            return answer.status(304).build();
        }
        if (packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.entity(body.bytes(packed).getBytes()).build();
    }
}
