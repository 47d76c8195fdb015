package social.lanyard.post.share;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.base;
import static social.lanyard.post.Desk.publish;
import static social.lanyard.post.Desk.respond;
import static social.lanyard.testing.Cast.Actor.MEMBER;
import static social.lanyard.testing.Cast.Actor.OWNER;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.RealBrowser;

/** A story on paper and in a stranger's page, in a real browser. */
@LanyardTest
class PassedOnBrowserTest {
    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Test
    void paper_has_the_story_who_wrote_it_what_was_answered_and_where_to_check_it() {
        String path = publish(
                OWNER,
                "On paper",
                "body",
                "A claim[^1] with [a source](https://source.example/a).\n\n[^1]: Counted by hand.");
        respond(MEMBER, path, "An answer on paper");
        Page page = browser.page();
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.navigate(path);
        assertThat(page.locator("script[type='application/ld+json']").count()).isEqualTo(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String paper = page.locator("body").innerText();
        assertThat(paper)
                .contains(
                        "On paper",
                        "How we know who wrote this",
                        "Counted by hand",
                        "An answer on paper",
                        "Printed from " + RealBrowser.origin() + base(path) + ", version 1.",
                        "confirmed by",
                        "Check it at " + RealBrowser.origin() + "/")
                .doesNotContain("Sign in", "Join", "Cite", "Colours", "Follow", "Privacy");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.prose a[href^=http]'), '::after').content"))
                .asString()
                .contains("https://source.example/a");
        assertThat(page.pdf().length).isGreaterThan(10_000);
        assertThat(said)
                .as("what the browser objects to, the block of data included")
                .isEmpty();
    }

    /** The stranger isolates itself, which asks the most of what it frames; one frame is shut off besides. */
    @Test
    void a_stranger_may_frame_the_page_that_is_made_for_it_and_no_other() throws IOException {
        String path = publish(OWNER, "In a frame");
        String story = RealBrowser.origin() + path;
        String embed = RealBrowser.origin() + base(path) + "/embed";
        byte[] body = ("<title>Stranger</title><iframe id=a src='" + embed + "'></iframe><iframe id=b sandbox src='"
                        + embed + "'></iframe><iframe id=c src='" + story + "'></iframe>")
                .getBytes(StandardCharsets.US_ASCII);
        HttpServer stranger = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        stranger.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Cross-Origin-Embedder-Policy", "require-corp");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        stranger.start();
        try {
            Page page = browser.page();
            page.navigate("http://127.0.0.1:" + stranger.getAddress().getPort() + "/");
            for (String frame : List.of("#a", "#b")) {
                FrameLocator framed = page.frameLocator(frame);
                PlaywrightAssertions.assertThat(framed.locator("h1")).hasText("In a frame");
                assertThat(framed.locator(".band").evaluate("band => getComputedStyle(band).height"))
                        .as("our stylesheet is there in " + frame)
                        .isEqualTo("9px");
            }
            assertThat(page.frameLocator("#c")
                            .locator("h1:has-text('In a frame')")
                            .count())
                    .as("the story itself")
                    .isZero();
        } finally {
            stranger.stop(0);
        }
    }
}
