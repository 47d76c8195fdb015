package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.base;
import static social.lanyard.post.Desk.get;
import static social.lanyard.post.Desk.led;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.publish;
import static social.lanyard.post.Desk.respond;
import static social.lanyard.post.Desk.send;
import static social.lanyard.testing.Cast.Actor.COLLEAGUE;
import static social.lanyard.testing.Cast.Actor.FOLLOWER;
import static social.lanyard.testing.Cast.Actor.MEMBER;
import static social.lanyard.testing.Cast.Actor.OWNER;
import static social.lanyard.testing.Cast.Actor.STAFF;
import static social.lanyard.testing.Cast.Actor.VERIFIED;
import static social.lanyard.testing.Cast.Actor.VISITOR;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class PostResourceTest {
    @Test
    void a_visitor_reads_a_story_and_who_wrote_it() {
        String path = publish(OWNER, "The stairs", "genre", "care", "content_note", "Falls");
        Document page = page(VISITOR, path);
        assertThat(page.select("h1").text()).isEqualTo("The stairs");
        assertThat(page.select(".prose").text()).isEqualTo("Body of The stairs");
        assertThat(page.select(".voice--lead").hasClass("v-pro")).isTrue();
        assertThat(page.select(".thennow h3").eachText()).containsExactly("On the day of writing", "Today");
        assertThat(page.select("[aria-label=Content note]").text()).isEqualTo("Content note: Falls");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(Asking.origin() + path);
        assertThat(page.select("meta[name=description]").attr("content"))
                .startsWith("A line")
                .contains("confirmed by");
        assertThat(page.select("meta[name=robots]")).isEmpty();
        assertThat(page.select("form[action$=/responses]")).isEmpty();
        assertThat(page.select("a[href^=/sign-in?to=]").text()).contains("Sign in to respond");
    }

    @Test
    void a_long_story_has_a_table_of_contents_that_leads_to_its_parts() {
        String parts = "## Before\n\n%s\n\n### The list\n\nTea.\n\n## After & since\n\nMore tea.";
        String path = publish(OWNER, "A long night", "body", parts.formatted("word ".repeat(600)));
        Document page = page(VISITOR, path);
        assertThat(page.select("nav[aria-labelledby=contents] > h2").text()).isEqualTo("In this story");
        assertThat(page.select("nav[aria-labelledby=contents] a").eachText())
                .containsExactly("Before", "The list", "After & since");
        assertThat(page.select("nav[aria-labelledby=contents] li li a").eachText())
                .containsExactly("The list");
        for (var link : page.select("nav[aria-labelledby=contents] a")) {
            assertThat(page.select(".prose [id]").eachAttr("id"))
                    .contains(link.attr("href").substring(1));
        }
        assertThat(page(VISITOR, publish(OWNER, "A short night", "body", parts.formatted("Short.")))
                        .select("nav[aria-labelledby=contents]"))
                .isEmpty();
    }

    @Test
    void any_slug_or_none_leads_to_the_one_address() {
        String path = publish(OWNER, "One address");
        for (String other : List.of(base(path), base(path) + "/wrong", base(path) + "/one%20address")) {
            HttpResponse<String> answer = get(VISITOR, other);
            assertThat(answer.statusCode()).as(other).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(other)
                    .endsWith(path);
        }
    }

    @Test
    void another_handle_or_a_wrong_id_is_not_found() {
        String path = publish(OWNER, "Whose");
        String id = path.split("/")[2];
        for (String wrong : List.of(
                "/@cast_patient/" + id,
                "/@nobody_here/" + id,
                path.replace(id, "1"),
                path.replace(id, "9".repeat(25)))) {
            assertThat(get(VISITOR, wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void each_visibility_is_seen_by_those_it_is_meant_for() {
        Set<Actor> everyone = EnumSet.of(VISITOR, MEMBER, FOLLOWER, STAFF, COLLEAGUE, VERIFIED, OWNER);
        Map<String, Set<Actor>> seen = Map.of(
                "public",
                everyone,
                "unlisted",
                everyone,
                "followers",
                EnumSet.of(FOLLOWER, OWNER),
                "organisation",
                EnumSet.of(COLLEAGUE, OWNER));
        seen.forEach((visibility, readers) -> {
            String path = publish(OWNER, "For " + visibility, "visibility", visibility);
            for (Actor actor : everyone) {
                int expected = readers.contains(actor) ? 200 : 404;
                assertThat(get(actor, path).statusCode())
                        .as(actor + " on " + visibility)
                        .isEqualTo(expected);
                assertThat(get(actor, base(path)).statusCode())
                        .as("the way there does not tell: " + actor + " on " + visibility)
                        .isEqualTo(readers.contains(actor) ? 301 : 404);
            }
        });
    }

    @Test
    void a_response_stands_under_the_story_once() {
        String path = publish(OWNER, "Ask me");
        String token = page(MEMBER, path)
                .select("form[action$=/responses] input[name=token]")
                .val();
        Map<String, String> form = Map.of("token", token, "text", "What *happened* then?");
        String first = led(send(MEMBER, base(path) + "/responses", form));
        assertThat(first).startsWith(path + "#r");
        assertThat(led(send(MEMBER, base(path) + "/responses", form))).isEqualTo(first);

        Document page = page(VISITOR, path);
        assertThat(page.select("h2#responses").text()).isEqualTo("1 response");
        assertThat(page.select(first.substring(first.indexOf('#')) + " .reply__text em")
                        .text())
                .isEqualTo("happened");
    }

    @Test
    void whoever_cannot_see_a_post_cannot_answer_it() {
        String path = publish(OWNER, "For followers", "visibility", "followers");
        Map<String, String> form = Map.of("token", "r" + path, "text", "Hello");
        assertThat(send(MEMBER, base(path) + "/responses", form).statusCode()).isEqualTo(404);
        String answer = respond(FOLLOWER, path, "A follower's answer");

        Document page = page(OWNER, path);
        String own = page.select(answer.substring(answer.indexOf('#')) + " .claim a")
                .last()
                .attr("href");
        assertThat(get(OWNER, own).statusCode()).as("the author of the thread").isEqualTo(200);
        assertThat(get(FOLLOWER, own).statusCode()).isEqualTo(200);
        assertThat(get(MEMBER, own).statusCode()).isEqualTo(404);
        assertThat(get(VISITOR, own).statusCode()).isEqualTo(404);
    }

    @Test
    void a_response_that_breaks_a_rule_comes_back_filled() {
        String path = publish(OWNER, "Rules");
        String tooLong = "x".repeat(5_001);
        HttpResponse<String> answer =
                send(MEMBER, base(path) + "/responses", Map.of("token", "l" + path, "text", tooLong));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("textarea#text").first().wholeText()).isEqualTo(tooLong);
        assertThat(page.select("#text-error").text()).contains("5,000 characters");
        assertThat(send(MEMBER, base(path) + "/responses", Map.of("token", "e" + path, "text", "  "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(led(send(
                        MEMBER, base(path) + "/responses", Map.of("token", "o" + path, "text", "x ".repeat(2_500)))))
                .contains("#r");
    }

    @Test
    void what_its_author_takes_down_is_gone_and_the_answers_stay() {
        String path = publish(OWNER, "Going");
        respond(MEMBER, path, "Stay with me");
        Document before = page(MEMBER, path);
        String answer =
                before.select(".reply .actions a[href$=#respond]").attr("href").replace("#respond", "");
        assertThat(get(MEMBER, base(path) + "/removal").statusCode())
                .as("not theirs")
                .isEqualTo(404);
        assertThat(send(MEMBER, base(path) + "/removal", Map.of()).statusCode()).isEqualTo(404);

        Document ask = page(OWNER, base(path) + "/removal");
        led(send(
                OWNER,
                base(path) + "/removal",
                Map.of("token", ask.select("main input[name=token]").val())));
        for (Actor actor : List.of(VISITOR, MEMBER, OWNER)) {
            assertThat(get(actor, path).statusCode()).as(actor.name()).isEqualTo(404);
        }
        assertThat(page(VISITOR, answer).select("main").text())
                .contains("Stay with me")
                .contains("In answer to a post that was taken down");
    }

    @Test
    void a_response_that_was_taken_back_leaves_a_line() {
        String path = publish(OWNER, "Thread");
        String first = respond(MEMBER, path, "I take this back");
        String response = "/@"
                + page(VISITOR, path)
                        .select(".reply .voice__name a")
                        .attr("href")
                        .substring(2)
                + "/" + first.substring(first.indexOf("#r") + 2);
        led(send(MEMBER, response + "/removal", Map.of("token", "x" + response)));
        Document page = page(VISITOR, path);
        assertThat(page.select(first.substring(first.indexOf('#'))).text())
                .isEqualTo("A response was taken back by its writer.");
        assertThat(page.text()).doesNotContain("I take this back");
    }

    @Test
    void a_note_is_published_once_from_the_box() {
        String token = page(MEMBER, "/notes").select("main input[name=token]").val();
        Map<String, String> form = Map.of("token", token, "text", "A small thing " + token, "visibility", "public");
        assertThat(led(send(MEMBER, "/notes", form))).isEqualTo("/");
        assertThat(led(send(MEMBER, "/notes", form))).isEqualTo("/");
        Document latest = page(VISITOR, "/latest");
        assertThat(latest.select(".post__text").eachText())
                .filteredOn(text -> text.equals("A small thing " + token))
                .hasSize(1);
    }

    @Test
    void a_note_over_five_hundred_characters_comes_back_filled() {
        String words = "é".repeat(501);
        HttpResponse<String> answer =
                send(MEMBER, "/notes", Map.of("token", "n501", "text", words, "visibility", "followers"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("textarea#text").first().wholeText()).isEqualTo(words);
        assertThat(page.select("[name=visibility] option[selected]").val()).isEqualTo("followers");
        assertThat(led(send(MEMBER, "/notes", Map.of("token", "n500", "text", "é".repeat(500)))))
                .isEqualTo("/");
    }
}
