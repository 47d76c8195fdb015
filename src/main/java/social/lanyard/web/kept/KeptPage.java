package social.lanyard.web.kept;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import social.lanyard.web.BritishDates;
import social.lanyard.web.HashedBody;

/**
 * An answer that every visitor gets.
 *
 * @param headers its own, such as Content-Type and Location
 * @param body null where there is none
 * @param day how long the British day on which it was made still went on: what holds until a day ends with it
 */
record KeptPage(int status, Map<String, String> headers, HashedBody body, Duration day) {
    /** A page, where it moved to, and that it was withdrawn. Whatever went wrong is asked for again. */
    private static final Set<Integer> LASTING = Set.of(200, 301, 410);

    /** With what a cache may add while it asks again, four seconds: less than the five in which a change holds everywhere. */
    static final String CACHE_CONTROL = "public, max-age=2, stale-while-revalidate=2";

    /** Shortly before midnight, so that nobody shows in the new day what held until the old one. */
    static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

    /** With a second here and four elsewhere. */
    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private static final String VARY = "Accept, Accept-Encoding, Cookie";

    KeptPage {
        headers = Map.copyOf(headers);
    }

    static KeptPage of(int status, Map<String, String> headers, byte[] body, Instant made) {
        ZonedDateTime here = made.atZone(BritishDates.ZONE);
        Duration day = Duration.between(here, here.toLocalDate().plusDays(1).atStartOfDay(BritishDates.ZONE));
        return new KeptPage(
                status,
                headers,
                body == null ? null : HashedBody.of(body, headers.getOrDefault(HttpHeaders.CONTENT_TYPE, "")),
                day);
    }

    boolean lasting() {
        return LASTING.contains(status)
                && headers.getOrDefault(HttpHeaders.LOCATION, "/").startsWith("/");
    }

    int size() {
        return 500 + (body == null ? 0 : body.size());
    }

    /**
     * The answer to one request.
     *
     * @param body null where there is none
     */
    record Answer(int status, Map<String, String> headers, Buffer body) {}

    /** Packed where that is read, and no body at all for whoever has it already. */
    Answer to(HttpServerRequest request) {
        Map<String, String> said = new HashMap<>(headers);
        if (!lasting()) {
            said.put(HttpHeaders.CACHE_CONTROL, "no-store");
            return new Answer(status, said, body == null ? null : body.plain());
        }
        said.put(HttpHeaders.CACHE_CONTROL, day.compareTo(SHORTLY) > 0 ? CACHE_CONTROL : ASK_AGAIN);
        said.put(HttpHeaders.VARY, VARY);
        if (body == null) {
            return new Answer(status, said, null);
        }
        boolean packed = body.zippedFor(request);
        said.put(HttpHeaders.ETAG, body.etag(packed));
        if (status == 200 && body.heldBy(request)) {
            return new Answer(304, said, null);
        }
        if (packed) {
            said.put(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new Answer(status, said, body.bytes(packed));
    }
}
