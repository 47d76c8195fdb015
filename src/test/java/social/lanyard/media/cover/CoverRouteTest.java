package social.lanyard.media.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import social.lanyard.post.Desk;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class CoverRouteTest {
    private static HttpResponse<String> asked(String method, String path) {
        return Asking.with("", method, path, "");
    }

    @Test
    void any_number_has_a_cover_that_may_be_kept_for_a_year() {
        for (String name : List.of("1", "1-dark", "1-light", "867000000000000000", "9223372036854775807-dark")) {
            HttpResponse<String> answer = asked("GET", "/covers/1/" + name + ".svg");
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().allValues("Vary")).doesNotContain("Cookie");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'sha256-");
            HttpResponse<String> head = asked("HEAD", "/covers/1/" + name + ".svg");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Length"))
                    .contains(String.valueOf(answer.body().length()));
        }
        assertThat(asked("GET", "/covers/1/7-dark.svg").body()).isEqualTo(CoverSvg.of(7, "dark"));
    }

    @Test
    void what_is_no_number_or_another_version_has_none() {
        for (String name : List.of(
                "/covers/1/.svg",
                "/covers/1/a.svg",
                "/covers/1/-1.svg",
                "/covers/1/1-green.svg",
                "/covers/1/1.png",
                "/covers/1/99999999999999999999.svg",
                "/covers/1/9999999999999999999.svg",
                "/covers/2/1.svg",
                "/covers/1.svg",
                "/covers/")) {
            assertThat(asked("GET", name).statusCode()).as(name).isEqualTo(404);
        }
        assertThat(asked("POST", "/covers/1/1.svg").statusCode()).isIn(404, 405);
    }

    @Test
    void pages_show_covers_in_the_colours_that_the_reader_chose() {
        String path = Desk.publish(Actor.OWNER, "Without a picture");
        String id = path.split("/")[2];
        String list = "/" + path.split("/")[1];
        assertThat(covers(list, "")).contains("/covers/1/" + id + ".svg");
        for (String scheme : List.of("dark", "light")) {
            assertThat(covers(list, "lanyard_scheme=" + scheme))
                    .contains("/covers/1/" + id + "-" + scheme + ".svg")
                    .allMatch(address -> address.endsWith("-" + scheme + ".svg"));
        }
    }

    private static List<String> covers(String page, String cookie) {
        HttpResponse<String> answer =
                cookie.isEmpty() ? asked("GET", page) : Asking.with("", "GET", page, "", "Cookie", cookie);
        return Jsoup.parse(answer.body()).select("img.cover[src^=/covers/]").eachAttr("src");
    }
}
