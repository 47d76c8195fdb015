package social.lanyard.post.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.draft;
import static social.lanyard.post.Desk.led;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.send;
import static social.lanyard.post.Desk.story;
import static social.lanyard.post.Desk.with;
import static social.lanyard.testing.Cast.Actor.MEMBER;
import static social.lanyard.testing.Cast.Actor.OWNER;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;

/** What the script of the writing page is answered. */
@LanyardTest
class AutosaveResourceTest {
    @Test
    void the_first_words_make_one_draft_however_often_they_are_sent() {
        Map<String, String> form = story(OWNER, "First", "Word");
        HttpResponse<String> first = sent(OWNER, "POST", "/drafts/saves", form);
        assertThat(first.statusCode()).isEqualTo(201);
        JsonObject saved = new JsonObject(first.body());
        assertThat(saved.getInteger("revision")).isOne();
        assertThat(saved.getInteger("words")).isOne();
        assertThat(saved.getInteger("minutes")).isOne();
        assertThat(saved.getString("at")).matches("\\d\\d:\\d\\d");

        JsonObject again = json(sent(OWNER, "POST", "/drafts/saves", form), 201);
        assertThat(again.getString("id")).isEqualTo(saved.getString("id"));
        assertThat(again.getInteger("revision")).isOne();

        JsonObject more = json(sent(OWNER, "POST", "/drafts/saves", with(form, "body", "Word and more")), 201);
        assertThat(more.getString("id")).isEqualTo(saved.getString("id"));
        assertThat(more.getInteger("revision")).isEqualTo(2);
        assertThat(page(OWNER, "/drafts/" + saved.getString("id"))
                        .select("#body")
                        .text())
                .isEqualTo("Word and more");

        assertThat(led(send(OWNER, "/drafts", with(form, "body", "Word and more"))))
                .as("the button leads to the same draft")
                .isEqualTo("/drafts/" + saved.getString("id") + "?saved=yes");
    }

    @Test
    void a_first_save_without_a_token_is_refused() {
        JsonObject told = json(sent(OWNER, "POST", "/drafts/saves", with(story(OWNER, "T", "B"), "token", "")), 422);
        assertThat(told.getJsonArray("problems")).hasSize(1);
    }

    @Test
    void an_old_revision_is_told_what_is_saved_and_changes_nothing() {
        String draft = draft(OWNER, "Moved", "First.");
        Map<String, String> form = story(OWNER, "Moved", "Second.");
        HttpResponse<String> kept = sent(OWNER, "PUT", draft, form, "If-Match", "\"1\"");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.headers().firstValue("ETag")).hasValue("\"2\"");

        JsonObject moved = json(sent(OWNER, "PUT", draft, with(form, "body", "Other."), "If-Match", "\"1\""), 412);
        assertThat(moved.getInteger("revision")).isEqualTo(2);
        assertThat(moved.getJsonObject("saved").getString("body")).isEqualTo("Second.");
        assertThat(page(OWNER, draft).select("#body").text()).isEqualTo("Second.");

        assertThat(json(sent(OWNER, "PUT", draft, form, "If-Match", "\"1\""), 200)
                        .getInteger("revision"))
                .as("the same words again change nothing")
                .isEqualTo(2);
        json(sent(OWNER, "PUT", draft, form), 428);
    }

    @Test
    void every_field_of_the_form_is_told_under_its_name() {
        String draft = draft(OWNER, "Names", "Body.");
        JsonObject saved = json(sent(OWNER, "PUT", draft, story(OWNER, "Other", "Body."), "If-Match", "\"7\""), 412)
                .getJsonObject("saved");
        var served = page(OWNER, draft).select("#story");
        for (String name : saved.fieldNames()) {
            assertThat(served.select("[name=" + name + "]").not("[type=hidden]"))
                    .as(name)
                    .isNotEmpty();
        }
        assertThat(saved.fieldNames()).hasSizeGreaterThan(8);
    }

    @Test
    void words_of_somebody_who_was_signed_in_before_are_not_taken() {
        String other = String.valueOf(Cast.here().account(MEMBER));
        Map<String, String> form = story(OWNER, "Mixed up", "B");
        json(sent(OWNER, "POST", "/drafts/saves", form, "Lanyard-Account", other), 403);
        String draft = draft(OWNER, "Mine", "Mine.");
        json(sent(OWNER, "PUT", draft, form, "If-Match", "1", "Lanyard-Account", other), 403);
        assertThat(page(OWNER, draft).select("#title").val()).isEqualTo("Mine");
        assertThat(page(OWNER, "/drafts").select(".rows__title").text()).doesNotContain("Mixed up");
    }

    @Test
    void a_program_is_answered_in_json_whatever_is_wrong() {
        String draft = draft(OWNER, "Wrong", "W.");
        Map<String, String> form = story(OWNER, "t".repeat(301), "W.");
        JsonObject refused = json(sent(OWNER, "PUT", draft, form, "If-Match", "1"), 422);
        assertThat(refused.getJsonArray("problems").getJsonObject(0).getString("field"))
                .isEqualTo("title");
        assertThat(json(sent(Actor.VISITOR, "PUT", draft, form, "If-Match", "1"), 401)
                        .getString("error"))
                .isNotEmpty();
        json(sent(MEMBER, "PUT", draft, form, "If-Match", "1"), 422);
        json(sent(MEMBER, "PUT", draft, story(OWNER, "Theirs", "x"), "If-Match", "1"), 404);
        json(sent(OWNER, "PUT", "/drafts/abc", form, "If-Match", "1"), 404);
        json(sent(OWNER, "PUT", draft, form, "If-Match", "1", "Origin", "https://elsewhere.example"), 403);
    }

    @Test
    void a_page_that_is_gone_before_its_answer_leaves_no_transaction_open() throws Exception {
        String draft = draft(OWNER, "Gone", "0");
        for (int pause = 0; pause < 40; pause++) {
            String body = "title=Gone&body=" + pause;
            try (Socket page = new Socket("localhost", RestAssured.port)) {
                page.getOutputStream()
                        .write(String.join(
                                        "\r\n",
                                        "PUT " + draft + " HTTP/1.1",
                                        "Host: localhost:" + RestAssured.port,
                                        "Origin: " + Asking.origin(),
                                        "Cookie: lanyard_session="
                                                + Cast.here().person(OWNER).cookie(),
                                        "Accept: application/json",
                                        "Content-Type: application/x-www-form-urlencoded",
                                        "If-Match: \"" + revision(draft) + '"',
                                        "Content-Length: " + body.length(),
                                        "",
                                        body)
                                .getBytes(StandardCharsets.US_ASCII));
                page.getOutputStream().flush();
                Thread.sleep(pause / 2);
            }
        }
        assertThat(Integer.parseInt(revision(draft))).as("some were in time").isGreaterThan(1);
        int open = open();
        for (int wait = 0; wait < 30 && open > 0; wait++) {
            Thread.sleep(100);
            open = open();
        }
        assertThat(open).as("transactions that nobody ends").isZero();
        json(sent(OWNER, "PUT", draft, story(OWNER, "Gone", "Last."), "If-Match", revision(draft)), 200);
    }

    private static String revision(String draft) {
        return page(OWNER, draft).select("input[name=revision]").val();
    }

    private static int open() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                ResultSet rows = owner.createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where usename = 'lanyard_app'"
                                + " and state like 'idle in transaction%'"
                                + " and state_change < now() - interval '1 second'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void the_preview_is_a_part_of_a_page_made_as_for_readers() {
        Map<String, String> form = story(OWNER, "Look", "Some **strong** words <script>alert(1)</script>");
        HttpResponse<String> answer =
                sent(OWNER, "POST", "/drafts/preview", form, "Accept", "application/json, text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<html").doesNotContain("<script");
        var part = Jsoup.parseBodyFragment(answer.body());
        assertThat(part.select("article h2").text()).isEqualTo("Look");
        assertThat(part.select(".prose strong").text()).isEqualTo("strong");

        JsonObject empty = json(
                sent(OWNER, "POST", "/drafts/preview", with(form, "body", ""), "Accept", "application/json, text/html"),
                422);
        assertThat(empty.getJsonArray("problems").getJsonObject(0).getString("sentence"))
                .contains("nothing to read");
    }

    private static JsonObject json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return new JsonObject(answer.body());
    }

    private static HttpResponse<String> sent(
            Actor who, String method, String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Asking.origin() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("Accept", "application/json")
                .setHeader("Origin", Asking.origin())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (who != Actor.VISITOR) {
            request.header(
                    "Cookie", "lanyard_session=" + Cast.here().person(who).cookie());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return Asking.sent(request.build());
    }
}
