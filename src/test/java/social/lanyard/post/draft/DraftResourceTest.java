package social.lanyard.post.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.draft;
import static social.lanyard.post.Desk.get;
import static social.lanyard.post.Desk.led;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.send;
import static social.lanyard.post.Desk.story;
import static social.lanyard.post.Desk.with;
import static social.lanyard.testing.Cast.Actor.MEMBER;
import static social.lanyard.testing.Cast.Actor.OWNER;
import static social.lanyard.testing.Cast.Actor.STAFF;
import static social.lanyard.testing.Cast.Actor.VISITOR;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.post.Desk;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class DraftResourceTest {
    @Test
    void a_draft_is_kept_changed_and_listed() {
        String draft = draft(OWNER, "The night we lost the kettle", "We borrowed one.");
        Document page = page(OWNER, draft);
        assertThat(page.select("#title").val()).isEqualTo("The night we lost the kettle");
        assertThat(page.select("#body").text()).isEqualTo("We borrowed one.");

        Map<String, String> form = with(
                story(OWNER, "Kettle", "Better."),
                "token",
                page.select("input[name=token]").val());
        assertThat(led(send(OWNER, draft, form))).isEqualTo(draft + "?saved=yes");
        assertThat(page(OWNER, draft).select("input[name=revision]").val()).isEqualTo("2");
        assertThat(page(OWNER, "/drafts")
                        .select(".rows__title a[href=" + draft + "]")
                        .text())
                .isEqualTo("Kettle");
    }

    @Test
    void nobody_else_reaches_a_draft() {
        String draft = draft(OWNER, "Mine", "Only mine.");
        assertThat(get(OWNER, draft).statusCode()).isEqualTo(200);
        for (String path : List.of(draft, draft + "?view=preview")) {
            assertThat(get(MEMBER, path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(VISITOR, path).statusCode()).as(path).isEqualTo(303);
        }
        for (String path : List.of(draft, draft + "/publication", draft + "/deletion", draft + "/restoration")) {
            assertThat(send(MEMBER, path, story(MEMBER, "Theirs", "x")).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(page(OWNER, draft).select("#title").val()).isEqualTo("Mine");
    }

    @Test
    void an_address_that_names_no_draft_is_not_found() {
        for (String id : List.of("0", "1", "abc", "99999999999999999999", "-1", "1.5", "9223372036854775807")) {
            assertThat(get(OWNER, "/drafts/" + id).statusCode()).as(id).isEqualTo(404);
            assertThat(send(OWNER, "/drafts/" + id, story(OWNER, "T", "B")).statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
        assertThat(get(OWNER, "/drafts?after=nonsense").statusCode()).isEqualTo(404);
        assertThat(get(OWNER, "/drafts?deleted=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void an_old_revision_gets_both_texts_and_overwrites_nothing() {
        String draft = draft(OWNER, "Two places", "First.");
        led(send(OWNER, draft, with(story(OWNER, "Two places", "From the phone."), "revision", "1")));

        HttpResponse<String> answer =
                send(OWNER, draft, with(story(OWNER, "Two places", "From the ward."), "revision", "1"));
        assertThat(answer.statusCode()).isEqualTo(409);
        Document conflict = Jsoup.parse(answer.body());
        assertThat(conflict.select("#body").text()).isEqualTo("From the ward.");
        assertThat(conflict.select("#saved-body").text()).isEqualTo("From the phone.");
        assertThat(page(OWNER, draft).select("#body").text()).isEqualTo("From the phone.");

        Map<String, String> chosen = with(
                story(OWNER, "Two places", "From the ward."),
                "revision",
                conflict.select("input[name=revision]").val());
        assertThat(led(send(OWNER, draft, chosen))).isEqualTo(draft + "?saved=yes");
        assertThat(page(OWNER, draft).select("#body").text()).isEqualTo("From the ward.");
    }

    @Test
    void what_cannot_be_kept_comes_back_with_all_that_was_typed() {
        String tooLong = "t".repeat(301);
        HttpResponse<String> answer = send(OWNER, "/drafts", story(OWNER, tooLong, "Body & <b>more</b>"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#title").val()).isEqualTo(tooLong);
        assertThat(page.select("#body").first().wholeText()).isEqualTo("Body & <b>more</b>");
        assertThat(page.select("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#title-error").text()).contains("up to 300 characters");
        assertThat(page.select("[role=alert] a[href=#title]")).hasSize(1);
    }

    @Test
    void hostile_markdown_is_kept_as_a_draft_and_refused_with_a_sentence_when_published() {
        String hostile = "> ".repeat(2_000) + "deep";
        String draft = draft(OWNER, "Deep", hostile);
        HttpResponse<String> answer =
                send(OWNER, draft + "/publication", with(story(OWNER, "Deep", hostile), "revision", "1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#body").first().wholeText()).isEqualTo(hostile);
        assertThat(page.select("#body-error").text()).isNotEmpty();
        assertThat(get(OWNER, draft + "?view=preview").statusCode()).isEqualTo(422);
    }

    @Test
    void control_characters_do_no_harm() {
        String draft = draft(OWNER, "Bell\u0007 and\u0000 null", "One\u0000two\u001b[31m");
        Document page = page(OWNER, draft);
        assertThat(page.select("#title").val()).isEqualTo("Bell and null");
        assertThat(page.select("#body").text()).isEqualTo("Onetwo[31m");
    }

    @Test
    void a_resent_form_makes_one_draft() {
        Map<String, String> form = story(OWNER, "Once", "Only once.");
        String first = led(send(OWNER, "/drafts", form));
        assertThat(led(send(OWNER, "/drafts", form))).isEqualTo(first);
        assertThat(led(send(OWNER, "/drafts", with(form, "title", "Other words"))))
                .isEqualTo(first);
        assertThat(page(OWNER, first).select("#title").val()).isEqualTo("Other words");
        assertThat(send(OWNER, "/drafts", with(form, "title", "Words from an old page"))
                        .statusCode())
                .as("saved twice since, so both are shown")
                .isEqualTo(409);
        assertThat(page(OWNER, first).select("#title").val()).isEqualTo("Other words");
    }

    @Test
    void a_draft_becomes_one_post_however_often_it_is_sent() {
        String draft = draft(OWNER, "Only one", "Body.");
        Map<String, String> form = with(story(OWNER, "Only one", "Body."), "revision", "1");
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(
                        OWNER,
                        draft + "/publication",
                        i % 2 == 0 ? form : with(form, "token", "another-" + draft + i))))
                .toList();
        List<String> led = sent.stream()
                .map(CompletableFuture::join)
                .map(Desk::led)
                .distinct()
                .toList();
        assertThat(led).hasSize(1);
        assertThat(led.get(0)).endsWith("/only-one");
        assertThat(get(OWNER, draft).statusCode()).as("it is a draft no more").isEqualTo(404);
    }

    @Test
    void an_unfinished_story_is_not_published_and_stays() {
        String draft = draft(OWNER, "", "");
        HttpResponse<String> answer =
                send(OWNER, draft + "/publication", with(story(OWNER, "", ""), "genre", "", "revision", "1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".error"))
                .extracting(error -> error.id())
                .contains("title-error", "body-error", "genre-error");
        assertThat(get(OWNER, draft).statusCode()).isEqualTo(200);
    }

    @Test
    void kinds_for_staff_are_offered_to_staff_and_refused_to_others() {
        assertThat(page(STAFF, "/write").select("input[name=genre]").eachAttr("value"))
                .contains("care", "own");
        assertThat(page(MEMBER, "/write").select("input[name=genre]").eachAttr("value"))
                .containsExactly("own", "opinion");
        for (String genre : List.of("care", "evidence", "concern")) {
            Map<String, String> form = with(story(MEMBER, "As staff", "Body"), "genre", genre, "next", "publish");
            assertThat(send(MEMBER, "/drafts", form).statusCode()).as(genre).isEqualTo(422);
            form = with(story(STAFF, "As staff", "Body"), "genre", genre, "next", "publish");
            assertThat(led(send(STAFF, "/drafts", form))).as(genre).contains("/as-staff");
        }
    }

    @Test
    void only_people_with_a_current_employer_write_for_their_organisation() {
        assertThat(page(OWNER, "/write").select("input[name=visibility]").eachAttr("value"))
                .contains("organisation");
        assertThat(page(STAFF, "/write").select("input[name=visibility]").eachAttr("value"))
                .doesNotContain("organisation");
        Map<String, String> form =
                with(story(STAFF, "Inside", "Body"), "visibility", "organisation", "next", "publish");
        HttpResponse<String> answer = send(STAFF, "/drafts", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("visibility-error");
        form = with(story(OWNER, "Inside", "Body"), "visibility", "organisation", "next", "publish");
        assertThat(led(send(OWNER, "/drafts", form))).contains("/inside");
    }

    @Test
    void a_deleted_draft_comes_back() {
        String draft = draft(OWNER, "Why I sit down", "Because.");
        assertThat(led(send(OWNER, draft + "/deletion", Map.of("token", "d" + draft))))
                .isEqualTo("/drafts?deleted=" + draft.replace("/drafts/", ""));
        assertThat(get(OWNER, draft).statusCode()).isEqualTo(404);
        Document list = page(OWNER, "/drafts?deleted=" + draft.replace("/drafts/", ""));
        assertThat(list.select("[role=status]").text()).contains("Deleted “Why I sit down”.");

        led(send(OWNER, list.select("[role=status] form").attr("action"), Map.of("token", "u" + draft)));
        assertThat(page(OWNER, draft).select("#body").text()).isEqualTo("Because.");
    }

    @Test
    void the_preview_is_what_readers_will_get() {
        String draft = draft(OWNER, "Look", "Some **strong** words <script>alert(1)</script>");
        Document preview = page(OWNER, draft + "?view=preview");
        assertThat(preview.select(".prose strong").text()).isEqualTo("strong");
        assertThat(preview.select(".prose script")).isEmpty();
        assertThat(preview.select("h1").text()).isEqualTo("Look");

        Map<String, String> order = Map.of(
                "token", preview.select("main input[name=token]").val(),
                "revision", preview.select("main input[name=revision]").val());
        assertThat(led(send(OWNER, draft + "/publication", with(order)))).endsWith("/look");
    }
}
