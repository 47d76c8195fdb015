package social.lanyard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxPageTest {

    private static final String MAIL = """
            From: noreply@lanyard.example
            To: somebody@mail.example
            Subject: Hello <b>you</b>
            Content-Type: text/plain; charset=utf-8

            Open http://localhost:8080/join?a=1&b=2 to go on. <script>alert(1)</script>
            """;

    @TempDir
    Path folder;

    private MailboxPage page;
    private String base;

    @BeforeEach
    void open() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            base = "http://localhost:" + socket.getLocalPort();
        }
        page = MailboxPage.start(URI.create(base).getPort(), new MailFolder(folder));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void an_empty_box_says_so() throws Exception {
        assertThat(get("/").body()).contains("No mail yet");
    }

    @Test
    void a_mail_is_listed_and_its_links_can_be_followed() throws Exception {
        Files.writeString(folder.resolve("20261122-093005123-001-somebody@mail.example.eml"), MAIL);
        assertThat(get("/").body())
                .contains("Hello &lt;b&gt;you&lt;/b&gt;", "somebody@mail.example", "2026-11-22 09:30:05");
        HttpResponse<String> mail = get("/text/20261122-093005123-001-somebody@mail.example.eml");
        assertThat(mail.body())
                .contains("<a href=\"http://localhost:8080/join?a=1&amp;b=2\">")
                .doesNotContain("<script");
        assertThat(mail.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void the_codes_of_the_demo_accounts_are_those_of_the_moment() throws Exception {
        Instant half = Instant.parse("2026-11-22T12:00:10Z");
        assertThat(MailboxPage.codes(half))
                .contains(
                        "Good for another 20 seconds",
                        "operator <code>" + DemoCodes.of("operator").at(half));
        assertThat(MailboxPage.codes(half.plusSeconds(30)))
                .doesNotContain(DemoCodes.of("operator").at(half));
        assertThat(get("/codes").statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_but_mails_can_be_read() throws Exception {
        Files.writeString(folder.resolveSibling("other.eml"), MAIL);
        for (String path :
                new String[] {"/text/../other.eml", "/text/%2e%2e/other.eml", "/html/nothing", "/etc/passwd"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }
}
