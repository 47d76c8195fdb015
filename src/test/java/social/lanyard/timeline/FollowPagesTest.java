package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.timeline.TimelineScene.close;
import static social.lanyard.timeline.TimelineScene.follow;
import static social.lanyard.timeline.TimelineScene.handle;
import static social.lanyard.timeline.TimelineScene.person;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class FollowPagesTest {
    private Reader wren;
    private long amara;

    @BeforeEach
    void cast() throws Exception {
        wren = Reader.named("Wren");
        amara = person("Amara Osei-Bright");
    }

    @Test
    void the_button_leads_back_to_where_it_stood() {
        assertThat(press("follow", amara, "").getHeader("Location")).endsWith("/@" + handle(amara));
        assertThat(press("unfollow", amara, "/settings/following").getHeader("Location"))
                .endsWith("/settings/following");
        for (String elsewhere : List.of("https://elsewhere.example/", "//elsewhere.example", "/%zz", "/a\\b")) {
            Response answer = press("follow", amara, elsewhere);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.getHeader("Location")).doesNotContain("elsewhere", "zz", "\\");
        }
    }

    @Test
    void one_token_serves_every_button_of_a_list_and_repeats_do_no_harm() throws Exception {
        long leila = person("Leila");
        for (int i = 0; i < 2; i++) {
            assertThat(press("follow", amara, "/").statusCode()).isEqualTo(303);
            assertThat(press("follow", leila, "/").statusCode()).isEqualTo(303);
        }
        assertThat(rows()).containsExactlyInAnyOrder("@" + handle(amara), "@" + handle(leila));
        assertThat(press("unfollow", amara, "/").statusCode()).isEqualTo(303);
        assertThat(press("unfollow", amara, "/").statusCode()).isEqualTo(303);
        assertThat(rows()).containsExactly("@" + handle(leila));
    }

    @Test
    void following_oneself_is_refused_with_a_sentence() {
        Response answer = press("follow", wren.account, "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("main").text()).contains("your own page");
    }

    @Test
    void nobody_follows_a_closed_or_unknown_account_and_whoever_did_may_stop() throws Exception {
        long gone = person("Gone");
        follow(wren.account, gone);
        close(gone);
        close(amara);

        assertThat(press("follow", amara, "").statusCode()).isEqualTo(404);
        assertThat(press("unfollow", amara, "").statusCode()).isEqualTo(404);
        assertThat(wren.post("/@nobody_here/follow").statusCode()).isEqualTo(404);
        assertThat(wren.post("/@%20/follow").statusCode()).isEqualTo(404);
        assertThat(press("unfollow", gone, "/").statusCode()).isEqualTo(303);
    }

    @Test
    void visitors_are_asked_to_sign_in() {
        assertThat(Reader.VISITOR.post("/@" + handle(amara) + "/follow").statusCode())
                .isEqualTo(401);
        assertThat(Reader.VISITOR.get("/settings/following").getHeader("Location"))
                .contains("/sign-in?to=");
    }

    @Test
    void the_list_is_the_person_s_own_and_comes_in_parts() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long somebody = person("Somebody " + i);
            follow(wren.account, somebody);
            all.add("@" + handle(somebody));
        }
        Document first = wren.page("/settings/following");
        assertThat(first.select("main").text()).contains("You follow 60 accounts.");
        List<String> shown = new ArrayList<>(first.select(".voice__handle").eachText());
        assertThat(shown).hasSize(50);
        String next = first.select(".pager a").first().attr("href");
        shown.addAll(wren.page(next).select(".voice__handle").eachText());
        assertThat(shown).isEqualTo(all);
        assertThat(first.select("button[formaction=/" + all.get(0) + "/unfollow]"))
                .hasSize(1);

        Reader leila = Reader.named("Leila");
        assertThat(leila.page("/settings/following").select(".empty").text()).contains("You follow nobody yet.");
        assertThat(wren.get("/settings/following?after=%3Cb%3E").statusCode()).isEqualTo(422);
        assertThat(wren.get("/settings/following?after=zzzzz").statusCode()).isEqualTo(200);
    }

    private Response press(String verb, long account, String to) {
        return wren.post("/@" + handle(account) + "/" + verb, "token", "one-token", "to", to);
    }

    private List<String> rows() {
        return wren.page("/settings/following").select(".voice__handle").eachText();
    }
}
