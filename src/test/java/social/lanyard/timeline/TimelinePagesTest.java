package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.timeline.TimelineScene.FOLLOWERS;
import static social.lanyard.timeline.TimelineScene.NOTE;
import static social.lanyard.timeline.TimelineScene.PUBLIC;
import static social.lanyard.timeline.TimelineScene.STORY;
import static social.lanyard.timeline.TimelineScene.UNLISTED;
import static social.lanyard.timeline.TimelineScene.answer;
import static social.lanyard.timeline.TimelineScene.close;
import static social.lanyard.timeline.TimelineScene.facet;
import static social.lanyard.timeline.TimelineScene.follow;
import static social.lanyard.timeline.TimelineScene.freeze;
import static social.lanyard.timeline.TimelineScene.handle;
import static social.lanyard.timeline.TimelineScene.note;
import static social.lanyard.timeline.TimelineScene.organisation;
import static social.lanyard.timeline.TimelineScene.person;
import static social.lanyard.timeline.TimelineScene.post;
import static social.lanyard.timeline.TimelineScene.run;
import static social.lanyard.timeline.TimelineScene.story;
import static social.lanyard.timeline.TimelineScene.tag;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class TimelinePagesTest {
    private Reader wren;
    private Reader leila;
    private long amara;

    @BeforeEach
    void cast() throws Exception {
        wren = Reader.named("Wren");
        leila = Reader.named("Leila Haddad-Moss");
        amara = person("Amara Osei-Bright");
    }

    @Test
    void a_followers_only_note_is_seen_by_a_follower_until_they_stop_following() throws Exception {
        String secret = "Only for my followers " + amara;
        note(amara, FOLLOWERS, secret);
        String notes = "/@" + handle(amara) + "/notes";

        assertThat(wren.posts("/")).as("not followed yet").isEmpty();
        assertThat(wren.posts(notes)).isEmpty();

        assertThat(wren.post("/@" + handle(amara) + "/follow", "token", "t1").statusCode())
                .isEqualTo(303);
        assertThat(wren.posts("/")).containsExactly(secret);
        assertThat(wren.posts(notes)).containsExactly(secret);
        assertThat(leila.posts(notes)).isEmpty();
        assertThat(Reader.VISITOR.posts(notes)).isEmpty();
        assertThat(wren.posts("/latest")).doesNotContain(secret);

        assertThat(wren.post("/@" + handle(amara) + "/unfollow", "token", "t1").statusCode())
                .isEqualTo(303);
        assertThat(wren.posts("/")).isEmpty();
        assertThat(wren.posts(notes)).isEmpty();
    }

    @Test
    void home_holds_answers_only_where_the_reader_follows_both_sides() throws Exception {
        long tomasz = person("Tomasz Wieland");
        long top = note(tomasz, PUBLIC, "A question");
        answer(amara, top, tomasz, PUBLIC, "An answer");
        follow(wren.account, amara);
        assertThat(wren.posts("/")).isEmpty();

        follow(wren.account, tomasz);
        Document home = wren.page("/");
        assertThat(home.select("article.post .post__text").eachText()).containsExactly("An answer", "A question");
        assertThat(home.select("article.post .why > span").eachText())
                .containsExactly("You follow Amara Osei-Bright and Tomasz Wieland.", "You follow Tomasz Wieland.");
        assertThat(home.select("article.post .why a").eachAttr("href"))
                .containsExactly("/@" + handle(amara) + "#follow", "/@" + handle(tomasz) + "#follow");
    }

    @Test
    void home_holds_what_the_reader_wrote_and_who_answers_them() throws Exception {
        long mine = note(wren.account, PUBLIC, "Something I noticed");
        answer(amara, mine, wren.account, PUBLIC, "Me too");
        follow(wren.account, amara);

        Document home = wren.page("/");
        assertThat(home.select("article.post .why > span").eachText())
                .containsExactly("You follow Amara Osei-Bright, who answers you.", "You wrote this.");
    }

    /** An open page asks for the list again and needs nothing around it. */
    @Test
    void the_list_of_each_page_is_given_alone_and_is_the_same_there() throws Exception {
        long midwives = organisation("Midwives of the Coast");
        String unwanted = "Only for my followers " + amara;
        note(amara, FOLLOWERS, unwanted);
        tag(note(amara, PUBLIC, "A note"), amara, "plain-words");
        freeze(story(amara, PUBLIC, "A story"), amara, midwives);
        follow(wren.account, amara);

        String author = "/@" + handle(amara);
        for (String page : List.of(
                "/",
                "/latest",
                "/topics/plain-words",
                author,
                author + "/notes",
                "/organisations/" + handle(midwives))) {
            Element whole = wren.page(page).selectFirst("#main .feed");
            Document alone = wren.page(page + "?part=posts");
            assertThat(whole.select("article")).as(page).isNotEmpty();
            assertThat(alone.select(".feed").outerHtml().replace("?part=posts", ""))
                    .as(page)
                    .isEqualTo(whole.outerHtml());
            assertThat(alone.select("header, nav.sidenav, footer, form.search, h1"))
                    .as(page)
                    .isEmpty();
        }
        assertThat(Reader.VISITOR.page(author + "/notes?part=posts").text()).doesNotContain(unwanted);
        assertThat(wren.page("/?part=everything").select("#main h1")).hasSize(1);
    }

    @Test
    void home_is_read_in_pages_down_and_up_again() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            post(TimelineScene.idFrom(Duration.ofHours(i + 1)), amara, NOTE, PUBLIC, "Note " + i, null, null);
            all.add("Note " + i);
        }
        follow(wren.account, amara);

        List<String> down = new ArrayList<>(wren.posts("/"));
        String second = link(wren.page("/"), "Older posts");
        down.addAll(wren.posts(second));
        String third = link(wren.page(second), "Older posts");
        down.addAll(wren.posts(third));
        assertThat(down).isEqualTo(all);
        assertThat(link(wren.page(third), "Older posts")).isNull();

        String back = link(wren.page(third), "Newer posts");
        assertThat(wren.posts(back)).isEqualTo(all.subList(20, 40));
        assertThat(wren.posts(link(wren.page(back), "Newer posts"))).isEqualTo(all.subList(0, 20));
        assertThat(link(wren.page("/"), "Newer posts")).isNull();
    }

    @Test
    void an_empty_home_says_what_would_be_here_and_who_writes() throws Exception {
        long saltfen = organisation("Saltfen Community Health");
        facet(amara, "Amara Osei-Bright", saltfen);
        long story = story(amara, PUBLIC, "What I meant");
        freeze(story, amara, saltfen);

        Document home = wren.page("/");
        assertThat(home.select(".empty").text()).contains("press Follow");
        assertThat(home.select("section[aria-labelledby=voices]").text()).contains("Amara Osei-Bright");
    }

    @Test
    void latest_shows_public_posts_that_answer_nothing_and_filters_them() throws Exception {
        String story = "Story " + amara;
        String note = "Note " + amara;
        story(amara, PUBLIC, story);
        long top = note(amara, PUBLIC, note);
        answer(wren.account, top, amara, PUBLIC, "Answer " + amara);
        note(amara, UNLISTED, "Unlisted " + amara);

        assertThat(Reader.VISITOR.posts("/latest"))
                .contains(story, note)
                .doesNotContain("Answer " + amara, "Unlisted " + amara);
        assertThat(Reader.VISITOR.posts("/latest?in=stories")).contains(story).doesNotContain(note);
        assertThat(Reader.VISITOR.posts("/latest?in=notes")).contains(note).doesNotContain(story);
    }

    @Test
    void a_topic_shows_public_posts_under_every_spelling_of_its_tag() throws Exception {
        String tag = "plain-words" + amara;
        String story = "Story " + amara;
        tag(story(amara, PUBLIC, story), amara, tag);
        tag(note(amara, FOLLOWERS, "For followers"), amara, tag);
        tag(note(amara, UNLISTED, "Unlisted"), amara, tag);

        assertThat(Reader.VISITOR.posts("/topics/" + tag)).containsExactly(story);
        assertThat(Reader.VISITOR.posts("/topics/Plain-Words" + amara)).containsExactly(story);
        assertThat(Reader.VISITOR.posts("/topics/" + tag + "?in=notes")).isEmpty();
        assertThat(Reader.VISITOR.page("/topics/" + tag).select("h1").text()).isEqualTo("Plain words" + amara);
        assertThat(Reader.VISITOR
                        .page("/topics/nobody" + amara)
                        .select(".empty")
                        .text())
                .contains("Nothing public");
        assertThat(Reader.VISITOR.get("/topics/a%20b").statusCode()).isEqualTo(404);
    }

    @Test
    void a_profile_has_three_lists() throws Exception {
        story(amara, PUBLIC, "A story");
        long note = note(amara, PUBLIC, "A note");
        answer(amara, note, amara, PUBLIC, "A response");
        String profile = "/@" + handle(amara);

        assertThat(Reader.VISITOR.posts(profile)).containsExactly("A story");
        assertThat(Reader.VISITOR.posts(profile + "/notes")).containsExactly("A note");
        assertThat(Reader.VISITOR.posts(profile + "/responses")).containsExactly("A response");
        assertThat(Reader.VISITOR.page(profile).select("h1").text()).isEqualTo("Amara Osei-Bright");
    }

    @Test
    void a_profile_offers_to_follow_to_everybody_but_its_owner() throws Exception {
        String profile = "/@" + handle(amara);
        assertThat(Reader.VISITOR
                        .page(profile)
                        .select("section[aria-labelledby=follow] a")
                        .attr("href"))
                .startsWith("/sign-in?to=");
        assertThat(wren.page(profile).select("form[action=" + profile + "/follow]"))
                .hasSize(1);
        follow(wren.account, amara);
        assertThat(wren.page(profile).select("form[action=" + profile + "/unfollow]"))
                .hasSize(1);
        assertThat(wren.page("/@" + wren.handle()).select("section[aria-labelledby=follow]"))
                .isEmpty();
    }

    @Test
    void a_profile_tells_what_was_confirmed_and_nothing_where_nothing_was() throws Exception {
        long saltfen = organisation("Saltfen Community Health");
        facet(amara, "Amara Osei-Bright", saltfen);

        Element card = Reader.VISITOR.page("/@" + handle(amara)).selectFirst(".idcard");
        assertThat(card).isNotNull();
        assertThat(card.text()).contains("Staff nurse", "Saltfen Community Health", "Fresh until");
        assertThat(Reader.VISITOR.page("/@" + wren.handle()).select(".idcard")).isEmpty();
    }

    @Test
    void an_organisation_shows_stories_by_people_whom_it_confirmed() throws Exception {
        long saltfen = organisation("Saltfen Community Health");
        long other = organisation("Harrowmere Hospitals Trust");
        facet(amara, "Amara Osei-Bright", saltfen);
        freeze(story(amara, PUBLIC, "By one of ours"), amara, saltfen);
        freeze(story(amara, FOLLOWERS, "For followers"), amara, saltfen);
        freeze(note(amara, PUBLIC, "A note"), amara, saltfen);

        assertThat(Reader.VISITOR.posts("/organisations/" + handle(saltfen))).containsExactly("By one of ours");
        assertThat(Reader.VISITOR.posts("/organisations/" + handle(other))).isEmpty();
        assertThat(Reader.VISITOR
                        .page("/organisations/" + handle(saltfen))
                        .select("#know")
                        .text())
                .contains("How we know");
        assertThat(Reader.VISITOR.get("/organisations/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_closed_their_account_is_nowhere_any_more() throws Exception {
        String tag = "gone" + amara;
        long saltfen = organisation("Saltfen Community Health");
        facet(amara, "Amara Osei-Bright", saltfen);
        long story = story(amara, PUBLIC, "Story " + amara);
        freeze(story, amara, saltfen);
        tag(story, amara, tag);
        // The topics of the week are those of the most people, and are counted every few seconds.
        for (int other = 0; other < 12; other++) {
            long author = person("Also about it");
            tag(note(author, PUBLIC, "Me too"), author, tag);
        }
        for (int second = 0;
                second < 20
                        && !Reader.VISITOR
                                .page("/latest")
                                .select("aside")
                                .text()
                                .contains("Gone" + amara);
                second++) {
            Thread.sleep(1_000);
        }
        run(
                "update post set deleted_at = now() where id in"
                        + " (select post_id from post_tag where tag = ? and author_id <> ?)",
                tag,
                amara);
        run("delete from post_tag where tag = ? and author_id <> ?", tag, amara);
        follow(wren.account, amara);
        List<String> places = List.of("/", "/latest", "/topics/" + tag, "/organisations/" + handle(saltfen));
        for (String place : places) {
            assertThat(wren.page(place).text()).as(place).contains("Story " + amara);
        }
        assertThat(Reader.VISITOR.page("/").text()).contains("Story " + amara);
        assertThat(Reader.VISITOR.page("/latest").select("aside").text()).contains("Gone" + amara);

        close(amara);

        for (String place : places) {
            assertThat(wren.page(place).text()).as(place).doesNotContain("Story " + amara);
        }
        assertThat(Reader.VISITOR.page("/").text()).doesNotContain("Story " + amara, "Gone" + amara);
        assertThat(Reader.VISITOR.page("/latest").select("aside").text()).doesNotContain("Gone" + amara);
        for (String tab : List.of("", "/notes", "/responses")) {
            assertThat(Reader.VISITOR.get("/@" + handle(amara) + tab).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_place_that_is_none_is_refused_with_a_sentence() throws Exception {
        List<String> lists = List.of(
                "/",
                "/latest",
                "/topics/waiting",
                "/@" + handle(amara),
                "/@" + handle(amara) + "/notes",
                "/@" + handle(amara) + "/responses",
                "/organisations/" + handle(organisation("Saltfen")));
        List<String> bad = List.of(
                "max_id=abc",
                "max_id=-1",
                "min_id=99999999999999999999",
                "min_id=1&max_id=2",
                "max_id=%00",
                "min_id=1e3",
                "max_id=%27",
                "max_id=1%20or%201=1");
        for (String list : lists) {
            for (String query : bad) {
                Response response = wren.get(list + "?" + query);
                assertThat(response.statusCode()).as("%s?%s", list, query).isIn(400, 422);
                assertThat(response.asString()).doesNotContain("Exception");
            }
            for (String query : List.of(
                    "max_id=0", "min_id=0", "max_id=9223372036854775807", "min_id=9223372036854775807", "max_id=")) {
                assertThat(wren.get(list + "?" + query).statusCode())
                        .as("%s?%s", list, query)
                        .isEqualTo(200);
            }
        }
        assertThat(Reader.VISITOR.get("/latest?in=everything").statusCode()).isEqualTo(422);
    }

    @Test
    void an_old_story_counts_as_no_new_voice() throws Exception {
        long saltfen = organisation("Saltfen Community Health");
        facet(amara, "Amara Osei-Bright", saltfen);
        freeze(story(amara, PUBLIC, "New story " + amara), amara, saltfen);
        String link = "section[aria-labelledby=voices] a[href=/@" + handle(amara) + "]";
        assertThat(Reader.VISITOR.page("/latest").select(link)).hasSize(1);

        post(TimelineScene.idFrom(Duration.ofDays(200)), amara, STORY, PUBLIC, "Old story", null, null);
        assertThat(Reader.VISITOR.page("/latest").select(link)).isEmpty();
    }

    private static String link(Document page, String words) {
        Element link = page.select(".pager a").stream()
                .filter(each -> each.text().equals(words))
                .findFirst()
                .orElse(null);
        return link == null ? null : link.attr("href");
    }
}
