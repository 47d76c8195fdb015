package social.lanyard.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints.Endpoint;

/** Asks the running application as one of the cast, the way their browser or their program would. */
public final class Asking {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Asking() {}

    /**
     * Sends one request; redirects are not followed.
     *
     * @param names what to put into the braces of the path
     * @param body form fields, or JSON to the API; empty sends an empty form or object
     */
    public static HttpResponse<String> as(Actor actor, Endpoint endpoint, Map<String, String> names, String body) {
        return as(actor, endpoint.method(), filled(endpoint.path(), names), endpoint.json(), body);
    }

    /** @param headers name and value in turn */
    public static HttpResponse<String> as(
            Actor actor, String method, String path, boolean json, String body, String... headers) {
        HttpRequest.Builder request = to(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        Cast.Person person = Cast.here().person(actor);
        if (person != null) {
            if (path.startsWith("/api/")) {
                request.header("Authorization", "Bearer " + person.token());
            } else {
                request.header("Cookie", "lanyard_session=" + person.cookie());
            }
        }
        return sent(with(request, method, path, json, body));
    }

    /** As whoever has this session, a visitor where it is empty; a form, or nothing with GET; headers by name and value in turn. */
    public static HttpResponse<String> with(
            String session, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = to(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!session.isEmpty()) {
            request.header("Cookie", "lanyard_session=" + session);
        }
        return sent(with(request, method, path, false, body));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(30));
    }

    private static HttpRequest with(
            HttpRequest.Builder request, String method, String path, boolean json, String body) {
        if (method.equals("GET") || method.equals("HEAD")) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else if (Uploads.taken(path)) {
            // A form without its file: what it says is read all the same.
            request.header("Origin", origin())
                    .header("Content-Type", Uploads.TYPE)
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(Uploads.form(body)));
        } else {
            request.header("Origin", origin())
                    .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                    .method(method, HttpRequest.BodyPublishers.ofString(json && body.isEmpty() ? "{}" : body));
        }
        return request.build();
    }

    public static String origin() {
        return "http://localhost:" + RestAssured.port;
    }

    public static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(request.method() + " " + request.uri(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The path with what is known in its braces; what is not known becomes 0, which nothing has. */
    public static String filled(String path, Map<String, String> names) {
        String filled = path;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled.replaceAll("\\{[A-Za-z][A-Za-z0-9_]*(?::[^}]*)?}", "0");
    }
}
