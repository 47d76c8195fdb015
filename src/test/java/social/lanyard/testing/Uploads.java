package social.lanyard.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import social.lanyard.testing.Cast.Actor;

/** Sends files as a browser's form does. */
public final class Uploads {
    private static final String BOUNDARY = "----lanyard-test-7d9f";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Uploads() {}

    /** One file and the fields beside it. Accepts a page, or JSON where it goes to the API or to the page's script. */
    public static HttpResponse<String> send(
            Actor who, String path, Map<String, String> fields, String field, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (key, value) -> part(body, "name=\"" + key + "\"", null, value.getBytes(StandardCharsets.UTF_8)));
        if (file != null) {
            part(body, "name=\"" + field + "\"; filename=\"" + name + "\"", "application/octet-stream", file);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Asking.origin() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Origin", Asking.origin())
                .header(
                        "Accept",
                        path.startsWith("/pictures") ? "application/json" : "text/html, application/json;q=0.9")
                .header("Content-Type", TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        Cast.Person person = Cast.here().person(who);
        if (person != null) {
            request.header(
                    path.startsWith("/api/") ? "Authorization" : "Cookie",
                    path.startsWith("/api/") ? "Bearer " + person.token() : "lanyard_session=" + person.cookie());
        }
        return Asking.sent(request.build());
    }

    /** A file as a visitor gets it. */
    public static byte[] file(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(Asking.origin() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether an address takes files. */
    static boolean taken(String path) {
        return path.replaceFirst("\\?.*", "").matches(".*/(pictures|imports)");
    }

    /** The fields of a form as a browser sends them beside a file. */
    static byte[] form(String urlEncoded) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String field : urlEncoded.split("&")) {
            int at = field.indexOf('=');
            if (at > 0) {
                String name = URLDecoder.decode(field.substring(0, at), StandardCharsets.UTF_8);
                part(
                        body,
                        "name=\"" + name + "\"",
                        null,
                        URLDecoder.decode(field.substring(at + 1), StandardCharsets.UTF_8)
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String what, String type, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n"
                        + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
