package social.lanyard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.testing.Asking;
import social.lanyard.testing.AtOnce;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints;
import social.lanyard.testing.Endpoints.Endpoint;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.OpenApiDocument;
import social.lanyard.testing.Proof;
import social.lanyard.testing.RawHttp;
import social.lanyard.testing.Scene;

/** What every route holds against, tried on every route of the running application. */
@LanyardTest
class HardeningTest {
    private static int malformed;
    private static int harmless;

    private static final List<String> TRACES =
            List.of("Exception", "\tat ", "java.", "io.vertx", "io.quarkus", "Stack trace", "Error id");

    private static final Map<String, String> NAMES =
            Map.of("handle", "nobody_here", "id", "1", "code", "none", "slug", "x", "tag", "x", "token", "x");

    @Test
    void every_answer_of_every_route_carries_the_headers() throws Exception {
        AtomicInteger answers = new AtomicInteger();
        AtOnce.onEveryRoute(Actor.MEMBER, endpoint -> {
            for (Actor actor : new Actor[] {Actor.VISITOR, Actor.MEMBER}) {
                HttpResponse<String> answer = Asking.as(actor, endpoint, NAMES, "");
                headers(endpoint.name() + " as " + actor, answer);
                answers.incrementAndGet();
            }
        });
        for (String path : List.of(
                "/none", "/api/none", "/css/lanyard.css", "/assets/none.js", "/openapi", "/q/health", "/favicon.ico")) {
            headers(path, Asking.as(Actor.VISITOR, "GET", path, false, ""));
            answers.incrementAndGet();
        }
        assertThat(answers.get()).isGreaterThan(20);
        shown("answers of every route read for their headers", answers.get());
    }

    /** To be called when all has been asserted. */
    private static void shown(String what, long tries) {
        Proof.shown("R36", what, tries, 0, "");
    }

    private static void headers(String where, HttpResponse<String> answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        policy(where, headers.get("Content-Security-Policy"));
        assertThat(headers)
                .as(where)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Referrer-Policy", "strict-origin-when-cross-origin")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                .containsKeys("Permissions-Policy", "Cache-Control")
                .doesNotContainKeys("Server", "X-Powered-By");
    }

    private static void policy(String where, String policy) {
        assertThat(policy)
                .as(where)
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "data:", "blob:");
    }

    @Test
    void a_request_that_is_refused_before_routing_carries_the_headers_too() {
        for (RawHttp.Answer answer : List.of(
                RawHttp.request("GET", "/a;b"),
                RawHttp.request("GET", "/a%00"),
                RawHttp.request("POST", "/settings", "Content-Length: 99999999"),
                RawHttp.request("POST", "/sign-out", "Cookie: lanyard_session=x", "Content-Length: 0"),
                RawHttp.request("FOO", "/"),
                RawHttp.request("GET", "/", "Authorization: Bearer x"))) {
            assertThat(answer.status()).as(answer.inShort()).isBetween(400, 499);
            policy(answer.text(), answer.header("Content-Security-Policy"));
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            without(answer.inShort(), answer.text(), TRACES);
        }
    }

    @Test
    void no_write_with_our_cookie_is_done_for_another_site() {
        List<String[]> foreign = List.of(
                new String[] {},
                new String[] {"Origin", "https://elsewhere.example"},
                new String[] {"Origin", "null"},
                new String[] {"Origin", Asking.origin() + ".elsewhere.example"},
                new String[] {"Origin", Asking.origin().replace("http:", "https:")},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Sec-Fetch-Site", "none"},
                new String[] {"Sec-Fetch-Site", "cross-site", "Origin", Asking.origin()});
        AtomicInteger tried = new AtomicInteger();
        AtOnce.each(Endpoints.all(), endpoint -> {
            if (!endpoint.reads() && !endpoint.api()) {
                for (String[] headers : foreign) {
                    HttpResponse<String> answer = write(endpoint, headers);
                    assertThat(answer.statusCode())
                            .as(endpoint.name() + " " + String.join(" ", headers))
                            .isEqualTo(403);
                    assertThat(answer.body()).contains("another site");
                    tried.incrementAndGet();
                }
                for (String[] own : List.of(
                        new String[] {"Origin", Asking.origin()}, new String[] {"Sec-Fetch-Site", "same-origin"})) {
                    assertThat(write(endpoint, own).body()).as(endpoint.name()).doesNotContain("another site");
                }
            }
        });
        assertThat(tried.get()).isGreaterThan(30);
        shown("writes sent with our cookie for another site, on every route with a form", tried.get());
    }

    /** A session of its own kind: one that does not exist, so that nothing is done where the guard lets it through. */
    private static HttpResponse<String> write(Endpoint endpoint, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Asking.origin() + Asking.filled(endpoint.path(), NAMES)))
                .header("Cookie", "lanyard_session=" + "x".repeat(43))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(endpoint.method(), HttpRequest.BodyPublishers.ofString("a=b"));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Asking.sent(request.build());
    }

    @Test
    void a_forged_host_name_leads_nobody_away() {
        AtOnce.each(Endpoints.all(), endpoint -> {
            if (endpoint.reads() && !Set.of("/sign-in", "/sign-in/callback").contains(endpoint.path())) {
                RawHttp.Answer answer = RawHttp.send("GET " + Asking.filled(endpoint.path(), NAMES)
                        + " HTTP/1.1\r\nHost: elsewhere.example\r\nX-Forwarded-Host: elsewhere.example\r\n"
                        + "Connection: close\r\n\r\n");
                assertThat(answer.status()).as(endpoint.name()).isBetween(200, 503);
                without(endpoint.name(), answer.text(), List.of("elsewhere.example"));
            }
        });
        RawHttp.Answer led =
                RawHttp.send("GET /settings HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");
        assertThat(led.header("Location")).isEqualTo("/sign-in?to=%2Fsettings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: elsewhere.example",
                "Host: localhost:1",
                "Host: localhost\r\nX-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Proto: https",
                "Host: localhost\r\nForwarded: host=elsewhere.example;proto=https\r\nX-Forwarded-Prefix: /elsewhere"
            })
    void who_signs_in_comes_back_to_the_one_origin(String headers) {
        RawHttp.Answer led = RawHttp.send("GET /sign-in HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
        assertThat(led.status()).isEqualTo(302);
        assertThat(List.of(URI.create(led.header("Location")).getQuery().split("&")))
                .contains("redirect_uri=" + Asking.origin() + "/sign-in/callback");
        assertThat(led.text()).doesNotContain("elsewhere");
    }

    @Test
    void the_identity_provider_sends_nobody_to_another_origin() {
        URI provider = URI.create(RawHttp.request("GET", "/sign-in").header("Location"));
        for (String back : List.of("http://elsewhere.example/sign-in/callback", Asking.origin() + "/settings", "")) {
            String forged = provider.toString()
                    .replaceFirst(
                            "redirect_uri=[^&]*", "redirect_uri=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            HttpResponse<String> refused =
                    Asking.sent(HttpRequest.newBuilder(URI.create(forged)).GET().build());
            assertThat(refused.statusCode()).as(back).isEqualTo(400);
            assertThat(refused.headers().firstValue("Location")).isEmpty();
            assertThat(refused.body()).doesNotContain("elsewhere.example", "<form");
        }
    }

    @Test
    void the_api_never_looks_at_cookies() {
        AtomicInteger tried = new AtomicInteger();
        String cookie = "lanyard_session=" + Cast.here().person(Actor.OPERATOR).cookie();
        AtOnce.each(Endpoints.all(), endpoint -> {
            if (endpoint.api()) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(Asking.origin() + Asking.filled(endpoint.path(), NAMES)))
                        .header("Cookie", cookie)
                        .header(
                                "Content-Type",
                                endpoint.json() ? "application/json" : "multipart/form-data; boundary=x")
                        .method(
                                endpoint.method(),
                                HttpRequest.BodyPublishers.ofString(endpoint.json() ? "{}" : "--x--\r\n"))
                        .build();
                int withCookie = Asking.sent(request).statusCode();
                int without = Asking.as(Actor.VISITOR, endpoint, NAMES, "").statusCode();
                assertThat(withCookie).as(endpoint.name()).isEqualTo(without);
                tried.incrementAndGet();
            }
        });
        assertThat(tried.get()).as("endpoints of the API").isPositive();
        shown("routes of the interface asked with a cookie only", tried.get());
    }

    @Test
    void sixty_spellings_open_nothing() {
        AtomicInteger tried = new AtomicInteger();
        AtOnce.each(Endpoints.all(), endpoint -> {
            String path = Asking.filled(endpoint.path(), NAMES);
            if (endpoint.reads() && leadsToSignIn(path)) {
                for (String spelling : spellings(path)) {
                    RawHttp.Answer answer = RawHttp.request("GET", spelling);
                    assertThat(answer.status()).as(spelling).isIn(0, 303, 400, 401, 403, 404, 405, 406);
                    without(spelling, answer.text(), TRACES);
                    tried.incrementAndGet();
                }
            }
        });
        assertThat(tried.get()).as("spellings tried").isGreaterThan(120);
        shown("spellings of protected paths", tried.get());
    }

    private static boolean leadsToSignIn(String path) {
        int status = Asking.as(Actor.VISITOR, "GET", path, false, "").statusCode();
        return status == 401 || status == 303;
    }

    /** At least sixty ways to write one address. */
    private static Set<String> spellings(String path) {
        Set<String> all = new LinkedHashSet<>();
        String rest = path.substring(1);
        for (String before : List.of(
                "//",
                "/./",
                "/x/../",
                "/%2e/",
                "/%2e%2e/",
                "/x/%2e%2e/",
                "/.%2e/",
                "/;/",
                "/;x=y/",
                "/%2f",
                "/%5c",
                "/\\",
                "/%3b/",
                "/%00/",
                "/%0a/",
                "/%0d%0a/",
                "/%09/",
                "/%20/",
                "/%c0%af",
                "/%c0%ae%c0%ae/",
                "/%u002f",
                "/%252f",
                "/%25252e/",
                "/.;/",
                "/..;/",
                "/x/..;/",
                "/css/../",
                "/css/..%2f",
                "/assets/%2e%2e/",
                "/content-policy/../",
                "///",
                "/%ff/")) {
            all.add(before + rest);
        }
        for (String after : List.of(
                "/", "//", "/.", "/..", "/./", "/x/..", ";", ";a", ";a=b", "%3b", "%2f", "%5c", "%00", "%00.css", "%0a",
                "%20", "%09", ".css", ".json", ";.css", "/.css", "%2e", "%23", "%3f", "?", "?a=%00", "?a=%", "?;", "#x",
                "\\", "%", "%2", "%zz", "~", "%c0%80")) {
            all.add(path + after);
        }
        all.add(path.toUpperCase(java.util.Locale.ROOT));
        all.add("/%" + Integer.toHexString(rest.charAt(0)) + rest.substring(1));
        all.add(path.replaceFirst("(?<=.)/", "%2f"));
        all.add(path.replaceFirst("(?<=.)/", "%2F"));
        all.add(path.replaceFirst("(?<=.)/", "\\\\"));
        all.add(path.replaceFirst("(?<=.)/", ";/"));
        all.add(path.replaceFirst("(?<=.)/", "//"));
        all.add("http://localhost" + path);
        all.add("http://elsewhere.example" + path);
        all.add("*");
        all.remove(path);
        assertThat(all).hasSizeGreaterThan(60);
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
                " / HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n: empty\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [::bad\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /sign-out HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x\r\n\r\n",
                "POST /reading-colours HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nscheme=%zz",
                "POST /reading-colours HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded; charset=none\r\nContent-Length: 10\r\n\r\nscheme=%ff",
                "POST /reading-colours HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n\r\nscheme=a%00b",
                "POST /reading-colours HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc",
                "POST /reading-colours HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ;;;\r\nContent-Length: 3\r\n\r\nabc",
                "GET /content-policy HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: ;;;\r\n\r\n",
                "GET /content-policy HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Language: \u00ff\u00fe,,,;q=x\r\n\r\n",
                "GET /content-policy HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: ;;;=;=\u0001\r\n\r\n",
                "GET /content-policy HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: lanyard_session=\"\r\n\r\n",
                "GET /content-policy HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-None-Match: \"\r\nIf-Modified-Since: x\r\nRange: bytes=9-1\r\n\r\n",
                "GET /content-policy HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Forwarded-For: \u0001\r\nForwarded: ;;;\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000"
            })
    void a_malformed_request_is_no_fault_of_ours(String bytes) {
        malformed++;
        RawHttp.Answer answer = RawHttp.send(bytes);
        assertThat(answer.status()).as(answer.inShort()).isLessThan(500);
        without(answer.inShort(), answer.text(), TRACES);
        harmless++;
    }

    @AfterAll
    static void malformed_requests_are_shown() {
        if (malformed > 0) {
            Proof.shown("R36", "malformed requests", malformed, malformed - harmless, "");
        }
    }

    @Test
    void addresses_and_headers_may_not_be_endless() {
        assertThat(RawHttp.request("GET", "/" + "a".repeat(100_000)).status()).isIn(0, 400, 414);
        assertThat(RawHttp.request("GET", "/", "X: " + "a".repeat(100_000)).status())
                .isIn(0, 400, 431);
        assertThat(RawHttp.request("GET", "/content-policy?" + "a=b&".repeat(700))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_body_without_end_is_cut_off() {
        StringBuilder request =
                new StringBuilder("POST /reading-colours HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = "scheme=" + "x".repeat(0xffff - 8) + "&";
        for (int i = 0; i < 80; i++) {
            request.append("ffff\r\n").append(chunk).append("\r\n");
        }
        RawHttp.Answer answer = RawHttp.send(request.append("0\r\n\r\n").toString());
        assertThat(answer.status()).isIn(0, 413);
    }

    @Test
    void methods_that_a_route_does_not_take_are_answered_so() {
        Map<String, Set<String>> taken = new TreeMap<>();
        Endpoints.all()
                .forEach(endpoint -> taken.computeIfAbsent(endpoint.path(), path -> new TreeSet<>())
                        .add(endpoint.method()));
        AtomicInteger tried = new AtomicInteger();
        AtOnce.each(taken.entrySet(), route -> {
            String path = Asking.filled(route.getKey(), NAMES);
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "FOO")) {
                if (!route.getValue().contains(method)) {
                    RawHttp.Answer answer =
                            RawHttp.request(method, path, "Content-Length: 0", "Origin: " + Asking.origin());
                    assertThat(answer.status()).as(method + " " + path).isIn(404, 405, 401);
                    if (answer.status() == 405) {
                        assertThat(answer.header("Allow"))
                                .as(method + " " + path)
                                .contains(route.getValue());
                    }
                    without(method + " " + path, answer.text(), TRACES);
                    tried.incrementAndGet();
                }
            }
            RawHttp.Answer head = RawHttp.request("HEAD", path);
            assertThat(head.status()).as("HEAD " + path).isLessThan(path.equals("/sign-in-away") ? 504 : 500);
            assertThat(head.text().endsWith("\r\n\r\n"))
                    .as("HEAD " + path + " has no body")
                    .isTrue();
        });
        assertThat(tried.get()).isGreaterThan(50);
        shown("methods that a route does not take, on every route", tried.get());
    }

    @Test
    void no_media_type_makes_a_fault() throws Exception {
        AtomicInteger tried = new AtomicInteger();
        AtOnce.onEveryRoute(Actor.MEMBER, endpoint -> {
            String path = Asking.filled(endpoint.path(), NAMES);
            if (endpoint.reads()) {
                for (String accept : List.of("image/png", "application/xml", ";;;", "*/*;q=0", "text/html;q=2")) {
                    ok(
                            endpoint.name() + " " + accept,
                            RawHttp.request("GET", path, "Accept: " + accept, auth(endpoint)));
                    tried.incrementAndGet();
                }
            } else {
                for (int type = 0; type < TYPES.size(); type++) {
                    for (int body = 0; body < BODIES.size(); body++) {
                        if (Proof.full() || isItsDay(endpoint, type, body)) {
                            ok(
                                    endpoint.name() + " " + TYPES.get(type) + " " + BODIES.get(body),
                                    sentAs(endpoint, path, TYPES.get(type), BODIES.get(body)));
                            tried.incrementAndGet();
                        }
                    }
                }
            }
        });
        shown("media types asked for and sent, on every route", tried.get());
    }

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            ";;;",
            "application/json",
            "application/x-www-form-urlencoded");

    private static final List<String> BODIES = List.of("", "a=b", "{", "[1]", "\"\"", "null", "--x\r\n\r\n--x--");

    /** Each day each route gets every type and every body; after a week, every type with every body. */
    private static boolean isItsDay(Endpoint endpoint, int type, int body) {
        return Math.floorMod(endpoint.name().hashCode() + LocalDate.now().toEpochDay() + type, BODIES.size()) == body;
    }

    private static RawHttp.Answer sentAs(Endpoint endpoint, String path, String type, String body) {
        return RawHttp.send(endpoint.method() + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Origin: " + Asking.origin() + "\r\n" + auth(endpoint) + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @Test
    void no_id_makes_a_fault() throws Exception {
        List<String> values = List.of(
                "0",
                "-1",
                "9223372036854775807",
                "9223372036854775808",
                "abc",
                "%20",
                "%F0%9F%98%80",
                "%ED%A0%80",
                "'",
                "%3Cb%3E",
                "a".repeat(3000),
                "%D9%A1");
        AtomicInteger tried = new AtomicInteger();
        AtOnce.onEveryRoute(Actor.MEMBER, endpoint -> {
            for (String parameter : new LinkedHashSet<>(endpoint.parameters())) {
                for (String value : values) {
                    Map<String, String> names = new TreeMap<>(Scene.set("-", ""));
                    names.put("id", "1");
                    names.put(parameter, value);
                    String path = Asking.filled(endpoint.path(), names);
                    RawHttp.Answer answer = RawHttp.request(
                            endpoint.method(),
                            path,
                            "Origin: " + Asking.origin(),
                            auth(endpoint),
                            endpoint.reads() ? "Accept: */*" : "Content-Length: 0");
                    ok(endpoint.method() + " " + path, answer);
                    tried.incrementAndGet();
                }
            }
        });
        shown("wrong ids, handles, codes and topics in every address", tried.get());
    }

    @Test
    void no_query_makes_a_fault() throws Exception {
        List<String> values = List.of(
                "",
                "abc",
                "-1",
                "0",
                "99999999999999999999",
                "%F0%9F%98%80",
                "%00",
                "a".repeat(5000),
                "1&limit=1",
                "%ED%A0%80");
        AtomicInteger tried = new AtomicInteger();
        AtOnce.onEveryRoute(Actor.MEMBER, endpoint -> {
            if (endpoint.reads()) {
                String path = Asking.filled(endpoint.path(), Scene.set("-", ""));
                for (String name : OpenApiDocument.read().queries(endpoint)) {
                    for (String value : values) {
                        ok(
                                endpoint.name() + " " + name + "=" + value,
                                RawHttp.request("GET", path + "?" + name + "=" + value, auth(endpoint)));
                        tried.incrementAndGet();
                    }
                }
            }
        });
        shown("wrong values of every query parameter", tried.get());
    }

    @Test
    void no_field_makes_a_fault() throws Exception {
        List<String> values = List.of(
                "",
                " ",
                "\u0000",
                "a\u0000b",
                "\r\nX: y",
                "\u202e\u200b",
                "<script>alert(1)</script>",
                "{{7*7}}{x}",
                "'; drop table account; --",
                "99999999999999999999",
                "-1",
                "\ud83d\ude00",
                "[".repeat(2000),
                "x".repeat(300_000));
        AtomicInteger tried = new AtomicInteger();
        AtOnce.onEveryRoute(Actor.MEMBER, endpoint -> {
            Set<String> fields =
                    endpoint.reads() ? Set.of() : OpenApiDocument.read().fields(endpoint);
            if (!fields.isEmpty()) {
                String path = Asking.filled(endpoint.path(), Scene.set("-", ""));
                for (String value : values) {
                    sent(endpoint, path, fields, value);
                    tried.incrementAndGet();
                }
                for (String field : fields) {
                    sent(
                            endpoint,
                            path,
                            Set.of(field),
                            values.get(Math.floorMod((endpoint.name() + field).hashCode(), values.size())));
                    tried.incrementAndGet();
                }
            }
        });
        assertThat(tried.get()).isGreaterThan(30);
        shown("wrong values in every form and JSON body", tried.get());
    }

    private static void sent(Endpoint endpoint, String path, Set<String> fields, String value) {
        String body;
        if (endpoint.json()) {
            JsonObject json = new JsonObject();
            fields.forEach(field -> json.put(field, value));
            body = json.encode();
        } else {
            body = fields.stream()
                    .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8) + "="
                            + URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
        HttpResponse<String> answer = Asking.as(Actor.MEMBER, endpoint.method(), path, endpoint.json(), body);
        assertThat(answer.statusCode())
                .as(endpoint.name() + " " + fields + " "
                        + value.codePoints().limit(20).boxed().toList())
                .isLessThan(500);
        without(endpoint.name(), answer.body(), List.of("java.lang", "\tat "));
    }

    private static String auth(Endpoint endpoint) {
        Cast.Person member = Cast.here().person(Actor.MEMBER);
        return endpoint.api()
                ? "Authorization: Bearer " + member.token()
                : "Cookie: lanyard_session=" + member.cookie();
    }

    private static void ok(String where, RawHttp.Answer answer) {
        // One page says 503 on purpose: that sign-in is away.
        int worst = where.contains("/sign-in-away") ? 503 : 499;
        assertThat(answer.status()).as(where + "\n" + answer.inShort()).isBetween(200, worst);
        without(where, answer.text(), List.of("java.lang", "\tat ", "Error id"));
    }

    /** Whole pages in a log help nobody: it says which of the words stands where, and what is around it. */
    private static void without(String where, String text, List<String> words) {
        for (String word : words) {
            int at = text.indexOf(word);
            if (at >= 0) {
                throw new AssertionError(where + " says \"" + word + "\": "
                        + text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 200)));
            }
        }
    }
}
