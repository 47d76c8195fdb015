package social.lanyard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;

/** A form arrives in whatever way a client speaks. */
@LanyardTest
class FormBodiesTest {

    /** Java's own client asks for HTTP/2 unless it is told not to. */
    @Test
    void a_form_from_a_client_that_would_rather_speak_http2_is_taken() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest note = HttpRequest.newBuilder(URI.create(Asking.origin() + "/notes"))
                .header(
                        "Cookie",
                        "lanyard_session=" + Cast.here().person(Actor.OWNER).cookie())
                .header("Origin", Asking.origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("text=A+quiet+night.&visibility=public"))
                .build();
        HttpResponse<String> first = client.send(note, BodyHandlers.ofString());
        HttpResponse<String> second = client.send(note, BodyHandlers.ofString());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(303);
    }
}
