package social.lanyard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.Asking;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.Proof;
import social.lanyard.testing.RealBrowser;

/** What a reader's browser has to fetch for a page, as it came over the line, and whether anything moves while it comes. */
@LanyardTest
class PageWeightBrowserTest {
    private static final int MOST = 60 * 1024;

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Test
    void a_story_is_light_and_nothing_moves() {
        String story = Jsoup.parse(Asking.with("", "GET", "/@amara", "").body())
                .select("a[href~=^/@amara/[0-9]+/]")
                .first()
                .attr("href");
        StringBuilder figures = new StringBuilder();
        for (Map.Entry<String, String> address :
                Map.of("front page", "/", "story", story, "profile", "/@amara").entrySet()) {
            long weight = 0;
            for (Look look : List.of(Look.PHONE_LIGHT, Look.DESKTOP_LIGHT)) {
                Page page = browser.page(look);
                List<Request> requests = new ArrayList<>();
                page.onRequestFinished(requests::add);
                page.navigate(address.getValue());
                page.waitForLoadState();
                assertThat(shift(page)).as("layout shift: " + address.getKey()).isZero();
                weight = requests.stream()
                        .filter(request -> !picture(request))
                        .mapToLong(PageWeightBrowserTest::bytes)
                        .sum();
                assertThat(requests.stream().map(Request::url))
                        .allSatisfy(url -> assertThat(url).startsWith(RealBrowser.origin() + "/"));
                assertThat(requests).as("requests for " + address.getKey()).hasSizeGreaterThan(3);
                assertThat(weight)
                        .as("bytes without pictures: " + address.getKey())
                        .isBetween(5_000L, (long) MOST);
            }
            figures.append("%s %.1f KB; ".formatted(address.getKey(), weight / 1024.0));
        }
        Proof.shown(
                "page weight",
                "front page, story and profile as transferred, without pictures; layout shift 0",
                6,
                0,
                figures.substring(0, figures.length() - 2));
    }

    /** Icons belong to the page; covers and pictures do not. */
    private static boolean picture(Request request) {
        return request.resourceType().equals("image")
                && !request.url().contains("/assets/icons-")
                && !request.url().contains("/assets/favicon-");
    }

    private static long bytes(Request request) {
        Sizes sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    private static double shift(Page page) {
        Object moved = page.evaluate("""
                () => new Promise(done => {
                  let sum = 0;
                  new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
                      .observe({type: 'layout-shift', buffered: true});
                  setTimeout(() => done(sum), 300);
                })""");
        return ((Number) moved).doubleValue();
    }
}
