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
import static social.lanyard.testing.Cast.Actor.MODERATOR;
import static social.lanyard.testing.Cast.Actor.OWNER;
import static social.lanyard.testing.Cast.Actor.VISITOR;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;

/** What an author can do to a post that is out, and what readers see of it. */
@LanyardTest
class PostChangesTest {
    @Inject
    PostVersions versions;

    @Test
    void a_change_goes_through_a_draft_and_is_public_when_it_is_published_again() {
        String path = publish(OWNER, "Before the change", "body", "We counted for one week.");
        String draft = open(path);
        Document editor = page(OWNER, draft);
        assertThat(editor.select("textarea[name=body]").text()).isEqualTo("We counted for one week.");
        assertThat(editor.select("h1").text()).isEqualTo("Change your story");
        assertThat(led(send(OWNER, draft, form(editor, "body", "Saved and not out."))))
                .startsWith(draft);
        assertThat(page(VISITOR, path).select(".prose").text())
                .as("saving shows nothing to readers")
                .isEqualTo("We counted for one week.");

        String changed =
                led(publishChanges(draft, "title", "After the change", "body", "We counted for three shifts."));
        Document story = page(VISITOR, changed);
        assertThat(changed).startsWith(base(path)).endsWith("/after-the-change");
        assertThat(story.select("h1").text()).isEqualTo("After the change");
        assertThat(story.select(".prose").text()).isEqualTo("We counted for three shifts.");
        assertThat(get(VISITOR, path).statusCode()).as("the old slug leads on").isEqualTo(301);
        assertThat(get(OWNER, draft).statusCode()).as("it is a draft no more").isEqualTo(404);
    }

    @Test
    void the_first_ten_minutes_leave_no_mark_and_later_changes_show_what_was_said_before() {
        String path = publish(OWNER, "Marks", "body", "We counted for a wek and wrote it down.");
        publishChanges(open(path), "body", "We counted for a week and wrote it down.");
        Document mended = page(VISITOR, path);
        assertThat(mended.select(".prose").text()).contains("week");
        assertThat(mended.select("a[href$=/history]")).isEmpty();
        assertThat(page(VISITOR, base(path) + "/history").select("main").text())
                .contains("It stands as it first came out.")
                .doesNotContain("wek");

        anHourPasses(path);
        publishChanges(open(path), "body", "We counted for three shifts and wrote it down.");
        assertThat(page(VISITOR, path).select("a[href$=/history]").text()).contains("Edited");
        Document history = page(VISITOR, base(path) + "/history");
        assertThat(history.select(".diff del").text()).contains("a week");
        assertThat(history.select(".diff ins").text()).contains("three shifts");
        assertThat(history.select(".rows li")).hasSize(2);
        assertThat(history.select("main").text()).doesNotContain("wek ");
    }

    @Test
    void what_pointed_to_a_person_is_hidden_from_all_but_moderators_and_from_the_drafts() throws Exception {
        String path = publish(OWNER, "Marrowby Lane", "body", "He kept a lighthouse at Marrowby.");
        anHourPasses(path);
        String draft = open(path);
        HttpResponse<String> published = publishChanges(
                draft, "title", "The keeper", "body", "He had kept watch all his life.", "removes", "yes");
        String changed = led(published);
        assertThat(changed).as("the address says it no more").doesNotContain("marrowby");
        for (Actor reader : new Actor[] {VISITOR, OWNER, COLLEAGUE, FOLLOWER}) {
            String history = get(reader, base(path) + "/history").body();
            assertThat(history)
                    .as("read by " + reader)
                    .contains("was taken out")
                    .doesNotContain("Marrowby");
            assertThat(get(reader, base(path) + "/history?from=1&to=2").body()).doesNotContain("Marrowby");
        }
        assertThat(page(MODERATOR, base(path) + "/history").select(".diff del").text())
                .contains("Marrowby");
        long id = Long.parseLong(path.split("/")[2]);
        assertThat(count("select count(*) from draft where published_post_id = ?", id))
                .as("drafts that hold the words")
                .isZero();
        set("update post_version set taken_out_at = now() - interval '31 days' where post_id = ?", id);
        eraseWhatIsDue();
        assertThat(count("select count(*) from post_version where post_id = ? and markdown is not null", id))
                .isZero();
        assertThat(get(MODERATOR, base(path) + "/history").body())
                .contains("was taken out")
                .doesNotContain("Marrowby");
    }

    @Test
    void a_story_that_is_out_keeps_its_kind_and_is_never_shown_to_more_people() {
        String path = publish(OWNER, "Narrow", "visibility", "followers");
        String draft = open(path);
        Document editor = page(OWNER, draft);
        assertThat(editor.select("input[name=genre]").eachAttr("value")).containsExactly("own");
        assertThat(editor.select("input[name=visibility]").eachAttr("value"))
                .containsExactly("followers", "organisation");
        HttpResponse<String> wider = publishChanges(draft, "visibility", "public", "genre", "opinion");
        assertThat(wider.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wider.body()).select("#problems").text()).contains("stays as it was");
        assertThat(publishChanges(draft, "visibility", "public").statusCode()).isEqualTo(422);
        assertThat(get(VISITOR, path).statusCode()).isEqualTo(404);

        String open = publish(OWNER, "Wide");
        assertThat(get(VISITOR, open).statusCode()).isEqualTo(200);
        publishChanges(open(open), "visibility", "followers");
        assertThat(get(VISITOR, open).statusCode()).isEqualTo(404);
        assertThat(get(VISITOR, base(open) + "/history").statusCode()).isEqualTo(404);
        assertThat(get(FOLLOWER, open).statusCode()).isEqualTo(200);
    }

    @Test
    void the_changes_are_kept_in_one_draft_and_a_second_press_publishes_once() {
        String path = publish(OWNER, "One draft");
        String draft = open(path);
        assertThat(open(path)).isEqualTo(draft);
        Map<String, String> form = form(page(OWNER, draft), "body", "Twice.");
        String first = led(send(OWNER, draft + "/publication", form));
        assertThat(led(send(OWNER, draft + "/publication", form))).isEqualTo(first);
        long id = Long.parseLong(path.split("/")[2]);
        assertThat(count("select count(*) from post_version where post_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void changes_that_began_from_an_older_text_do_not_overwrite_a_newer_one() {
        String path = publish(OWNER, "Two hands", "body", "First.");
        String old = open(path);
        led(send(OWNER, old + "/deletion", Map.of("token", "")));
        publishChanges(open(path), "body", "Second.");
        led(send(OWNER, old + "/restoration", Map.of("token", "")));
        HttpResponse<String> refused = publishChanges(old, "body", "Third, from the first.");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("textarea[name=body]").text())
                .isEqualTo("Third, from the first.");
        assertThat(page(VISITOR, path).select(".prose").text()).isEqualTo("Second.");

        String open = open(publish(OWNER, "Two drafts"));
        String story = page(OWNER, open).select("h1").text();
        assertThat(story).isEqualTo("Change your story");
    }

    @Test
    void a_response_is_changed_where_it_stands() {
        String story = publish(OWNER, "Answered");
        String response = respond(MEMBER, story, "My frist answer.");
        String page = "/@" + Cast.here().person(MEMBER).handle() + "/" + response.split("#r")[1];
        Document form = page(MEMBER, page + "/changes");
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("My frist answer.");
        HttpResponse<String> empty = send(
                MEMBER,
                page + "/changes",
                Map.of("token", "", "version", form.select("[name=version]").val(), "text", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        led(send(
                MEMBER,
                page + "/changes",
                Map.of(
                        "token", "",
                        "version", form.select("[name=version]").val(),
                        "text", "My first answer.")));
        assertThat(page(VISITOR, page).select(".prose").text()).isEqualTo("My first answer.");
        assertThat(page(VISITOR, story).select(".thread").text()).contains("My first answer.");
        HttpResponse<String> stale =
                send(MEMBER, page + "/changes", Map.of("token", "", "version", "1", "text", "From an old page."));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("From an old page.");
    }

    @Test
    void a_notice_stands_at_the_top_and_in_lists_for_good() {
        String path = publish(OWNER, "Noticed");
        HttpResponse<String> nothing = send(OWNER, base(path) + "/notices", Map.of("token", "", "reason", ""));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(nothing.body()).select("#problems li")).hasSize(2);
        String token =
                page(OWNER, base(path) + "/notices").select("[name=token]").val();
        Map<String, String> form =
                Map.of("token", token, "kind", "correction", "reason", "It said one week; it was three shifts.");
        assertThat(led(send(OWNER, base(path) + "/notices", form))).isEqualTo(path);
        led(send(OWNER, base(path) + "/notices", form));
        Document story = page(VISITOR, path);
        assertThat(story.select(".notice--correction"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .startsWith("Correction,")
                        .endsWith("It said one week; it was three shifts."));
        assertThat(page(VISITOR, "/@" + path.split("/")[1].substring(1))
                        .select(".post:contains(Noticed) .kicker")
                        .text())
                .contains("Correction");
        assertThat(page(VISITOR, base(path) + "/history").select(".notice--correction"))
                .hasSize(1);
    }

    @Test
    void a_withdrawn_story_leaves_a_page_with_its_responses_for_those_who_could_read_it() throws Exception {
        String path = publish(OWNER, "Taken back", "body", "Words that went.", "visibility", "followers");
        anHourPasses(path);
        publishChanges(open(path), "body", "Words that went later.");
        respond(FOLLOWER, path, "I was there.");
        String token =
                page(OWNER, base(path) + "/withdrawal").select("[name=token]").val();
        Map<String, String> form = Map.of("token", token, "reason", "His family asked me to.");
        assertThat(led(send(OWNER, base(path) + "/withdrawal", form))).isEqualTo(base(path));
        assertThat(led(send(OWNER, base(path) + "/withdrawal", form))).isEqualTo(base(path));
        for (Actor reader : new Actor[] {FOLLOWER, OWNER}) {
            HttpResponse<String> gone = get(reader, path);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(Jsoup.parse(gone.body()).select("main").text())
                    .contains("Withdrawn by the writer", "His family asked me to.", "I was there.")
                    .doesNotContain("Words that went");
        }
        assertThat(get(VISITOR, path).statusCode()).isEqualTo(404);
        assertThat(get(MEMBER, path).statusCode()).isEqualTo(404);
        assertThat(get(OWNER, base(path) + "/history").statusCode()).isEqualTo(404);
        assertThat(send(FOLLOWER, base(path) + "/responses", Map.of("token", "", "text", "More."))
                        .statusCode())
                .isEqualTo(404);
        long id = Long.parseLong(path.split("/")[2]);
        assertThat(count("select count(*) from post_version where post_id = ?", id))
                .isZero();
        assertThat(count("select count(*) from draft where published_post_id = ?", id))
                .isZero();
        assertThat(count(
                        "select count(*) from post where id = ? and (markdown is not null or html || plain <> '')", id))
                .isZero();
    }

    @Test
    void a_story_that_is_taken_down_is_gone_with_its_words() {
        String path = publish(OWNER, "Down", "body", "Never was.");
        open(path);
        led(send(OWNER, base(path) + "/removal", Map.of("token", "")));
        assertThat(get(OWNER, path).statusCode()).isEqualTo(404);
        long id = Long.parseLong(path.split("/")[2]);
        assertThat(count(
                        "select count(*) from post where id = ? and (markdown is not null or html || plain || title <> '')",
                        id))
                .isZero();
        assertThat(count("select count(*) from draft where published_post_id = ?1 or edits_post_id = ?1", id))
                .isZero();
    }

    @Test
    void a_note_grows_into_a_story_that_shows_what_was_said_under_it() {
        String token =
                page(OWNER, "/notes").select("form.composer [name=token]").val();
        led(send(OWNER, "/notes", Map.of("token", token, "text", "Who else counts kettles?", "visibility", "public")));
        String note = page(OWNER, "/@" + Cast.here().person(OWNER).handle() + "/notes")
                .select(".post:contains(Who else counts kettles?) .voice__handle a")
                .attr("href");
        respond(MEMBER, note, "We all do.");
        String draft = led(send(OWNER, note + "/growth", Map.of()));
        assertThat(led(send(OWNER, note + "/growth", Map.of())))
                .as("opened twice")
                .isEqualTo(draft);
        Document editor = page(OWNER, draft);
        assertThat(editor.select("textarea[name=body]").text()).isEqualTo("Who else counts kettles?");
        String story = led(publishChanges(
                draft, "title", "Counting kettles", "genre", "own", "body", "Who else counts kettles? We do now."));
        Document page = page(VISITOR, story);
        assertThat(page.select("section[aria-labelledby=grown]").text())
                .contains("Who else counts kettles?", "We all do.");
        assertThat(page.select("section[aria-labelledby=grown] .section-head a").attr("href"))
                .isEqualTo(note);
        assertThat(page(VISITOR, note).select("a[href=" + story + "]").text()).isEqualTo("Counting kettles");
        led(send(OWNER, note + "/removal", Map.of("token", "")));
        assertThat(page(VISITOR, story).select("section[aria-labelledby=grown]"))
                .as("the note is gone, the story stays")
                .isEmpty();
    }

    @Test
    void programs_can_do_the_same() {
        String path = publish(OWNER, "By a program", "body", "First words.");
        String api = "/api/lanyard/v1/posts/" + path.split("/")[2];
        anHourPasses(path);
        HttpResponse<String> opened = Asking.as(OWNER, "POST", api + "/changes", true, "{}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat("/drafts/" + opened.body().replaceAll(".*\"draft_id\":\"([0-9]+)\".*", "$1"))
                .isEqualTo(open(path));
        publishChanges(open(path), "body", "Second words.");
        HttpResponse<String> history = Asking.as(VISITOR, "GET", api + "/history", true, "");
        assertThat(history.body()).contains("\"number\":2", "\"number\":1").doesNotContain("words");
        String notice = "{\"kind\":\"update\",\"reason\":\"It has a sequel.\"}";
        assertThat(Asking.as(OWNER, "POST", api + "/notices", true, notice).statusCode())
                .isEqualTo(204);
        assertThat(Asking.as(OWNER, "POST", api + "/notices", true, "{}").statusCode())
                .isEqualTo(422);
        assertThat(page(VISITOR, path).select(".notice--correction").text()).contains("It has a sequel.");
        assertThat(Asking.as(OWNER, "POST", api + "/withdrawal", true, "{}").statusCode())
                .isEqualTo(204);
        assertThat(get(VISITOR, path).statusCode()).isEqualTo(410);
        assertThat(Asking.as(VISITOR, "GET", "/api/v1/statuses/" + path.split("/")[2], true, "")
                        .statusCode())
                .isEqualTo(410);
    }

    /** Opens the changes to a story and gives the address of their draft. */
    private static String open(String path) {
        String token =
                page(OWNER, base(path) + "/changes").select("[name=token]").val();
        return led(send(OWNER, base(path) + "/changes", Map.of("token", token)));
    }

    private static HttpResponse<String> publishChanges(String draft, String... changes) {
        return send(OWNER, draft + "/publication", form(page(OWNER, draft), changes));
    }

    /** The form as it stands on the page of a draft, with some fields changed. */
    private static Map<String, String> form(Document editor, String... changes) {
        Map<String, String> form = new LinkedHashMap<>();
        editor.select("form#story").forms().get(0).formData().forEach(field -> form.put(field.key(), field.value()));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    private static void anHourPasses(String path) {
        set(
                "update post set published_at = now() - interval '1 hour' where id = ?",
                Long.parseLong(path.split("/")[2]));
    }

    private void eraseWhatIsDue() {
        versions.erase().await().indefinitely();
    }

    private static void set(String sql, long id) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long count(String sql, long id) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement(sql.replace("?1", Long.toString(id)))) {
            if (!sql.contains("?1")) {
                query.setLong(1, id);
            }
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
