package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.timeline.TimelineScene.FOLLOWERS;
import static social.lanyard.timeline.TimelineScene.PUBLIC;
import static social.lanyard.timeline.TimelineScene.answer;
import static social.lanyard.timeline.TimelineScene.followTopic;
import static social.lanyard.timeline.TimelineScene.handle;
import static social.lanyard.timeline.TimelineScene.hide;
import static social.lanyard.timeline.TimelineScene.note;
import static social.lanyard.timeline.TimelineScene.part;
import static social.lanyard.timeline.TimelineScene.person;
import static social.lanyard.timeline.TimelineScene.run;
import static social.lanyard.timeline.TimelineScene.series;
import static social.lanyard.timeline.TimelineScene.story;
import static social.lanyard.timeline.TimelineScene.tag;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;

/** Topics and series are followed by one act, and come into home with the reason. */
@LanyardTest
class SubjectFollowTest {
    private Reader wren;
    private long amara;
    private String tag;

    @BeforeEach
    void cast() throws Exception {
        wren = Reader.named("Wren");
        amara = person("Amara Osei-Bright");
        tag = "before-hospital-" + ThreadLocalRandom.current().nextInt(1 << 30);
    }

    @Test
    void a_topic_is_followed_from_its_page_and_its_public_posts_come_home_with_the_reason() throws Exception {
        tag(note(amara, PUBLIC, "Porch light"), amara, tag);
        tag(note(amara, FOLLOWERS, "For followers"), amara, tag);
        tag(answer(amara, note(amara, PUBLIC, "Top"), amara, PUBLIC, "An answer"), amara, tag);
        assertThat(wren.posts("/")).isEmpty();

        Element form = button(wren.page("/topics/" + tag));
        assertThat(form.text()).startsWith("Follow");
        press(form);

        assertThat(wren.posts("/")).containsExactly("Porch light");
        Document home = wren.page("/");
        assertThat(home.select(".why").text()).startsWith("You follow the topic Before hospital");
        assertThat(home.select(".why a").attr("href")).isEqualTo("/topics/" + tag + "#follow");
        assertThat(wren.page("/settings/following/topics")
                        .select(".rows__title")
                        .text())
                .startsWith("Before hospital");

        press(button(wren.page("/topics/" + tag)));
        assertThat(wren.posts("/")).isEmpty();
        assertThat(wren.page("/settings/following/topics").select(".empty").text())
                .contains("You follow no topic yet");
    }

    @Test
    void a_series_is_followed_from_its_page_and_narrowing_takes_hold_at_the_next_read() throws Exception {
        long series = ThreadLocalRandom.current().nextLong(1L << 60);
        series(series, amara);
        long story = story(amara, PUBLIC, "Part one");
        part(series, story, amara);
        String page = "/@" + handle(amara) + "/series/" + series + "/small-words";

        press(button(wren.page(page)));
        assertThat(wren.posts("/")).hasSize(1);
        assertThat(wren.page("/").select(".why").text()).startsWith("You follow the series Small words.");
        assertThat(wren.page("/settings/following/series")
                        .select(".rows__title")
                        .text())
                .isEqualTo("Small words");

        run("update post set visibility = 2 where id = ?", story);
        assertThat(wren.posts("/")).isEmpty();
        Document settings = wren.page("/settings/following/series");
        assertThat(settings.select("main").text()).contains("A series of which you can read nothing now");
        assertThat(settings.select("main").text()).doesNotContain("Small words");

        wren.post(settings.select("button[formaction]").attr("formaction"), "to", "/settings/following/series");
        assertThat(wren.page("/settings/following/series").select(".empty").text())
                .contains("You follow no series yet");
    }

    @Test
    void what_may_not_be_read_is_not_followed_and_one_s_own_needs_no_following() throws Exception {
        long series = ThreadLocalRandom.current().nextLong(1L << 60);
        series(series, amara);
        part(series, story(amara, FOLLOWERS, "Part one"), amara);
        assertThat(wren.post("/@" + handle(amara) + "/series/" + series + "/follow")
                        .statusCode())
                .isEqualTo(404);

        long own = ThreadLocalRandom.current().nextLong(1L << 60);
        series(own, wren.account);
        part(own, story(wren.account, PUBLIC, "Mine"), wren.account);
        var refused = wren.post("/@" + wren.handle() + "/series/" + own + "/follow");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select("main").text()).contains("your own series");
        assertThat(wren.post("/topics/%3Cb%3E/follow").statusCode()).isEqualTo(404);
        assertThat(wren.post("/@nobody_here/series/17/unfollow").statusCode()).isEqualTo(303);
    }

    @Test
    void a_hidden_person_stays_out_of_a_followed_topic() throws Exception {
        tag(note(amara, PUBLIC, "Porch light"), amara, tag);
        followTopic(wren.account, tag);
        assertThat(wren.posts("/")).hasSize(1);
        hide(wren.account, amara);
        assertThat(wren.posts("/")).isEmpty();
    }

    @Test
    void twenty_at_once_are_one_follow_and_the_two_hundred_and_first_topic_is_refused() throws Exception {
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> presses = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> wren.post("/topics/" + tag + "/follow").statusCode())
                    .toList();
            for (var press : twenty.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(303);
            }
        } finally {
            twenty.shutdown();
        }
        assertThat(wren.page("/settings/following/topics").select(".rows__title"))
                .hasSize(1);

        for (int i = 1; i < 200; i++) {
            followTopic(wren.account, tag + "-" + i);
        }
        var refused = wren.post("/topics/" + tag + "-200/follow");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select("main").text())
                .contains("You follow 200 topics, which is the most");
        Document first = wren.page("/settings/following/topics");
        assertThat(first.select(".rows__title")).hasSize(50);
        assertThat(wren.page(first.select(".pager a").attr("href")).select(".rows__title"))
                .hasSize(50);
    }

    @Test
    void an_organisation_is_followed_from_its_own_page() throws Exception {
        long trust = TimelineScene.organisation("Saltfen Community " + tag);
        note(trust, PUBLIC, "Open on Monday");
        Element form =
                wren.page("/organisations/" + handle(trust)).selectFirst("#follow ~ form, form[action$=/follow]");
        press(form);
        assertThat(wren.posts("/")).containsExactly("Open on Monday");
    }

    private static Element button(Document page) {
        return page.selectFirst("#follow form");
    }

    private void press(Element form) {
        var answer = wren.post(
                form.attr("action"), "token", form.select("[name=token]").attr("value"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    }
}
