package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.base;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.publish;
import static social.lanyard.post.Desk.respond;
import static social.lanyard.post.Desk.send;
import static social.lanyard.testing.Cast.Actor.FOLLOWER;
import static social.lanyard.testing.Cast.Actor.MEMBER;
import static social.lanyard.testing.Cast.Actor.OTHER_ADMIN;
import static social.lanyard.testing.Cast.Actor.OWNER;
import static social.lanyard.testing.Cast.Actor.STAFF;
import static social.lanyard.testing.Cast.Actor.VERIFIED;
import static social.lanyard.testing.Cast.Actor.VISITOR;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;

/** What readers do with posts: share, appreciate, save, hide, and what an author took back to work. */
@LanyardTest
class ActsTest {
    @Test
    void each_act_pressed_twenty_times_at_once_is_one_and_so_is_taking_it_back() throws Exception {
        String path = publish(OWNER, "Twenty presses");
        long id = id(path);
        Map<String, String> rows = Map.of(
                "share", "select count(*) from post where reblog_of_id = ? and deleted_at is null",
                "appreciation", "select count(*) from appreciation where post_id = ?",
                "bookmark", "select count(*) from bookmark where post_id = ?",
                "quiet", "select count(*) from hidden_thread where thread_id = ?");
        for (Map.Entry<String, String> act : rows.entrySet()) {
            assertThat(pressed(20, MEMBER, base(path) + "/" + act.getKey())).containsOnly(303);
            assertThat(count(act.getValue(), id)).as(act.getKey()).isEqualTo(1);
        }
        assertThat(count("select count(*) from alert where post_id = ? and kind = 'SHARE'", id))
                .isEqualTo(1);
        assertThat(count("select count(*) from alert where post_id = ? and kind = 'APPRECIATION'", id))
                .isEqualTo(1);
        for (Map.Entry<String, String> act : rows.entrySet()) {
            assertThat(pressed(5, MEMBER, base(path) + "/" + act.getKey() + "/end"))
                    .containsOnly(303);
            assertThat(count(act.getValue(), id)).as(act.getKey()).isZero();
        }
        assertThat(count("select count(*) from alert where post_id = ?", id)).isZero();
    }

    @Test
    void appreciation_is_counted_and_listed_for_the_author_alone() {
        String path = publish(OWNER, "Appreciated");
        long id = id(path);
        assertThat(post(MEMBER, "/api/v1/statuses/" + id + "/favourite").getBoolean("favourited"))
                .isTrue();
        send(FOLLOWER, base(path) + "/appreciation", Map.of());
        assertThat(status(OWNER, id).getInteger("favourites_count")).isEqualTo(2);
        for (Actor other : List.of(VISITOR, MEMBER, VERIFIED)) {
            assertThat(status(other, id).getInteger("favourites_count"))
                    .as("%s", other)
                    .isZero();
            assertThat(new JsonArray(api(other, "GET", "/api/v1/statuses/" + id + "/favourited_by")
                            .body()))
                    .as("%s", other)
                    .isEmpty();
        }
        assertThat(new JsonArray(api(OWNER, "GET", "/api/v1/statuses/" + id + "/favourited_by")
                        .body()))
                .hasSize(2);
        assertThat(page(OWNER, path).select(".actions").text()).contains("Appreciated by 2 people");
        assertThat(page(OWNER, base(path) + "/appreciation")
                        .select(".rows .voice__name")
                        .eachText())
                .hasSize(2);
        assertThat(page(MEMBER, path)
                        .select(".actions [aria-pressed=true]")
                        .text()
                        .trim())
                .startsWith("Appreciated");
        assertThat(page(MEMBER, path).select(".actions").text()).doesNotContain("2 people");
        HttpResponse<String> own = send(OWNER, base(path) + "/appreciation", Map.of());
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("This is your own");
        assertThat(favourites(MEMBER)).contains(Long.toString(id));
        post(MEMBER, "/api/v1/statuses/" + id + "/unfavourite");
        assertThat(status(OWNER, id).getInteger("favourites_count")).isEqualTo(1);
        assertThat(favourites(MEMBER)).doesNotContain(Long.toString(id));
    }

    @Test
    void a_share_stands_in_home_once_and_ends_with_whatever_made_it() throws Exception {
        String path = publish(OTHER_ADMIN, "Passed on");
        long id = id(path);
        run("delete from follow where follower_id = ? and followee_id = ?", FOLLOWER, OTHER_ADMIN);
        assertThat(home(FOLLOWER)).as("premise").doesNotContain(Long.toString(id));
        assertThat(send(OWNER, base(path) + "/share", Map.of("to", "/latest")).statusCode())
                .isEqualTo(303);
        JsonObject share = inHome(FOLLOWER, id);
        assertThat(share.getJsonObject("reblog").getString("id")).isEqualTo(Long.toString(id));
        assertThat(share.getJsonObject("account").getString("id")).isEqualTo(Long.toString(account(OWNER)));
        assertThat(status(VISITOR, id).getInteger("reblogs_count")).isEqualTo(1);
        Document home = page(FOLLOWER, "/");
        assertThat(home.select("article:has(#p" + id + ") .post__via").text()).contains("shared this,");
        assertThat(home.select("article:has(#p" + id + ") .why").text()).contains("whom you follow, shared it.");
        assertThat(home.select("#p" + id)).hasSize(1);
        String shares = "/@" + Cast.here().person(OWNER).handle() + "/shares";
        assertThat(page(STAFF, shares).select("#p" + id)).hasSize(1);
        assertThat(page(STAFF, shares.replace("/shares", "")).select("#p" + id))
                .as("not among the sharer's own stories")
                .isEmpty();
        String feed = Desk.get(VISITOR, shares.replace("/shares", "/feed.atom")).body();
        assertThat(feed).contains("<feed").doesNotContain("Passed on");

        String shown = "/@" + Cast.here().person(OWNER).handle() + "/shown-shares";
        assertThat(send(MEMBER, shown + "/end", Map.of()).statusCode())
                .as("whoever does not follow has nothing to choose")
                .isEqualTo(404);
        send(FOLLOWER, shown + "/end", Map.of());
        assertThat(home(FOLLOWER)).as("shares of this person are not wanted").doesNotContain(Long.toString(id));
        send(FOLLOWER, shown, Map.of());
        assertThat(home(FOLLOWER)).contains(Long.toString(id));

        run("insert into hidden (viewer_id, target_id) values (?, ?)", OWNER, OTHER_ADMIN);
        assertThat(home(FOLLOWER)).as("one blocked the other").doesNotContain(Long.toString(id));
        assertThat(page(STAFF, shares).select("#p" + id)).isEmpty();
        run("delete from hidden where viewer_id = ? and target_id = ?", OWNER, OTHER_ADMIN);
        assertThat(home(FOLLOWER)).contains(Long.toString(id));

        run("update post set visibility = 2 where author_id = ? and id = " + id, OTHER_ADMIN);
        assertThat(home(FOLLOWER)).as("not for everybody any more").doesNotContain(Long.toString(id));
        run("update post set visibility = 0 where author_id = ? and id = " + id, OTHER_ADMIN);

        post(OWNER, "/api/v1/statuses/" + id + "/unreblog");
        assertThat(home(FOLLOWER)).doesNotContain(Long.toString(id));
        assertThat(status(VISITOR, id).getInteger("reblogs_count")).isZero();
        String again = post(OWNER, "/api/v1/statuses/" + id + "/reblog").getString("id");
        assertThat(post(OWNER, "/api/v1/statuses/" + again + "/reblog").getString("id"))
                .as("a share of a share is the same share")
                .isEqualTo(again);
        assertThat(home(FOLLOWER)).contains(Long.toString(id));
        String token = page(OTHER_ADMIN, base(path) + "/removal")
                .select("input[name=token]")
                .val();
        send(OTHER_ADMIN, base(path) + "/removal", Map.of("token", token));
        assertThat(home(FOLLOWER)).as("the original is gone").doesNotContain(Long.toString(id));
        assertThat(api(VISITOR, "GET", "/api/v1/statuses/" + again).statusCode())
                .isEqualTo(404);
        assertThat(count("select count(*) from post where reblog_of_id = ? and deleted_at is null", id))
                .isZero();
    }

    @Test
    void who_follows_the_author_meets_the_post_at_its_own_place_only() {
        String path = publish(OWNER, "At its own place");
        send(VERIFIED, base(path) + "/share", Map.of());
        send(MEMBER, base(path) + "/share", Map.of());
        assertThat(new JsonArray(api(FOLLOWER, "GET", "/api/v1/timelines/home").body())
                        .stream()
                                .map(JsonObject.class::cast)
                                .filter(each -> each.encode().contains("\"" + id(path) + "\"")))
                .hasSize(1)
                .allMatch(each -> each.getValue("reblog") == null);
    }

    @Test
    void only_what_everybody_may_read_is_shared() {
        String path = publish(OWNER, "For followers", "visibility", "followers");
        HttpResponse<String> answer = send(FOLLOWER, base(path) + "/share", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Only what everybody may read can be shared");
        assertThat(page(FOLLOWER, path).select(".actions button").eachText())
                .noneMatch(text -> text.startsWith("Share"));
        assertThat(send(MEMBER, base(path) + "/share", Map.of()).statusCode()).isEqualTo(404);
        assertThat(send(OWNER, base(path) + "/share", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void what_one_saved_is_found_again_and_by_nobody_else() {
        String path = publish(OWNER, "Kept for later");
        send(MEMBER, base(path) + "/bookmark", Map.of());
        assertThat(page(MEMBER, "/saved").select("#p" + id(path))).hasSize(1);
        assertThat(page(FOLLOWER, "/saved").select("#p" + id(path))).isEmpty();
        assertThat(api(MEMBER, "GET", "/api/v1/bookmarks").body()).contains("Kept for later");
        assertThat(api(FOLLOWER, "GET", "/api/v1/bookmarks").body()).doesNotContain("Kept for later");
        assertThat(status(MEMBER, id(path)).getBoolean("bookmarked")).isTrue();
        send(MEMBER, base(path) + "/bookmark/end", Map.of());
        assertThat(page(MEMBER, "/saved").select("#p" + id(path))).isEmpty();
    }

    @Test
    void a_hidden_conversation_is_out_of_home_and_can_be_opened_and_shown_again() {
        String path = publish(OWNER, "A long conversation");
        String id = Long.toString(id(path));
        assertThat(home(FOLLOWER)).contains(id);
        send(FOLLOWER, base(path) + "/quiet", Map.of());
        assertThat(home(FOLLOWER)).doesNotContain(id);
        assertThat(page(FOLLOWER, path).select(".notice").text()).contains("You hid this conversation");
        assertThat(page(FOLLOWER, "/saved/hidden-conversations").select("#p" + id))
                .hasSize(1);
        assertThat(page(MEMBER, path).select(".notice").text()).doesNotContain("You hid");
        send(FOLLOWER, base(path) + "/quiet/end", Map.of());
        assertThat(home(FOLLOWER)).contains(id);

        String bell = "/api/v1/notifications";
        respond(MEMBER, path, "An answer that rings.");
        assertThat(api(OWNER, "GET", bell).body()).contains("An answer that rings.");
        send(OWNER, base(path) + "/quiet", Map.of());
        assertThat(api(OWNER, "GET", bell).body()).doesNotContain("An answer that rings.");
    }

    @Test
    void the_author_says_under_a_response_what_they_took_back_to_work() throws Exception {
        String path = publish(OWNER, "What would you change");
        String response = respond(MEMBER, path, "Say my name the right way.");
        String id = response.substring(response.indexOf("#r") + 2);
        String at = "/@" + Cast.here().person(MEMBER).handle() + "/" + id;
        assertThat(Desk.get(FOLLOWER, at + "/took").statusCode()).isEqualTo(404);
        assertThat(page(OWNER, path).select("#r" + id + " a[href$=/took]")).hasSize(1);
        assertThat(page(MEMBER, path).select("#r" + id + " a[href$=/took]")).isEmpty();
        assertThat(page(MEMBER, path).select("#r" + id + " a[href$=/removal]"))
                .as("the writer can take it down")
                .hasSize(1);
        assertThat(page(OWNER, path).select("#r" + id + " a[href$=/removal]")).isEmpty();
        assertThat(send(OWNER, at + "/took", Map.of("sentence", " ")).statusCode())
                .isEqualTo(422);
        assertThat(send(MEMBER, at + "/took", Map.of("sentence", "Mine")).statusCode())
                .isEqualTo(404);
        assertThat(send(OWNER, at + "/took", Map.of("sentence", "We ask <b>first</b> now."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(STAFF, path).select("#r" + id + " > .took").text())
                .contains("took this back to work.")
                .contains("“We ask <b>first</b> now.”");
        assertThat(count("select count(*) from alert where kind = 'TOOK_TO_WORK' and post_id = ?", Long.parseLong(id)))
                .isEqualTo(1);
        assertThat(status(VISITOR, Long.parseLong(id))
                        .getJsonObject("lanyard")
                        .getJsonObject("took")
                        .getString("sentence"))
                .isEqualTo("We ask <b>first</b> now.");
        send(OWNER, at + "/took", Map.of("sentence", "Another sentence."));
        assertThat(page(STAFF, at).select(".took").text()).contains("Another sentence.");
        send(OWNER, at + "/took/end", Map.of());
        assertThat(page(STAFF, path).select(".took")).isEmpty();
    }

    @Test
    void a_quotation_is_a_card_only_while_the_quoted_author_agrees() throws Exception {
        String path = publish(OWNER, "Words worth quoting");
        String note = note(MEMBER, "Read this:\n\n" + Asking.origin() + path + "\n\nAll of it.");
        long quoting = id(note);
        assertThat(page(STAFF, note).select(".prose").text())
                .as("the address alone")
                .contains(path);
        assertThat(page(STAFF, note).select("blockquote.said")).isEmpty();
        assertThat(page(MEMBER, note).text()).contains("The writer of the post that you quote is asked.");
        assertThat(count("select count(*) from alert where kind = 'QUOTE' and post_id = ?", quoting))
                .isEqualTo(1);
        assertThat(page(OWNER, "/quotes")
                        .select("article:has(#p" + quoting + ")")
                        .text())
                .contains("They wait for your answer.");
        assertThat(send(MEMBER, "/quotes/" + quoting + "/consent", Map.of()).statusCode())
                .isEqualTo(404);

        assertThat(send(OWNER, "/quotes/" + quoting + "/consent", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(page(STAFF, note).select("blockquote.said").text()).contains("Words worth quoting");
        assertThat(status(VISITOR, quoting)
                        .getJsonObject("quote")
                        .getJsonObject("quoted_status")
                        .getString("id"))
                .isEqualTo(Long.toString(id(path)));
        run("insert into hidden (viewer_id, target_id) values (?, ?)", MEMBER, OWNER);
        assertThat(page(STAFF, note).select("blockquote.said"))
                .as("one blocked the other")
                .isEmpty();
        run("delete from hidden where viewer_id = ? and target_id = ?", MEMBER, OWNER);
        run("update post set visibility = 2 where author_id = ? and id = " + id(path), OWNER);
        for (Actor reader : List.of(STAFF, FOLLOWER)) {
            assertThat(page(reader, note).select("blockquote.said"))
                    .as("not for everybody any more: %s", reader)
                    .isEmpty();
        }
        run("update post set visibility = 0 where author_id = ? and id = " + id(path), OWNER);
        assertThat(page(STAFF, note).select("blockquote.said")).hasSize(1);

        assertThat(send(OWNER, "/quotes/" + quoting + "/consent/end", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(page(STAFF, note).select("blockquote.said")).as("withdrawn").isEmpty();
        assertThat(page(STAFF, note).select(".prose").text()).contains(path);
        assertThat(status(VISITOR, quoting).getValue("quote")).isNull();
        assertThat(new JsonArray(api(OWNER, "GET", "/api/lanyard/v1/quotes").body())
                        .getJsonObject(0)
                        .getString("answer"))
                .isEqualTo("withdrawn");
        assertThat(page(MEMBER, note).text()).contains("would rather not have it shown here");
    }

    @Test
    void what_not_everybody_may_read_is_not_quoted_and_its_author_is_not_asked() throws Exception {
        String path = publish(OWNER, "Not to be quoted", "visibility", "followers");
        String note = note(FOLLOWER, Asking.origin() + path);
        assertThat(count("select count(*) from quote where post_id = ?", id(note)))
                .isZero();
        String inline = note(MEMBER, "I read " + Asking.origin() + publish(OWNER, "In passing") + " today.");
        assertThat(count("select count(*) from quote where post_id = ?", id(inline)))
                .as("an address within a sentence is a link")
                .isZero();
    }

    @Test
    void a_program_that_presses_on_and_on_is_asked_to_wait_and_has_pressed_once() throws Exception {
        String path = publish(OWNER, "Pressed by a program");
        List<Integer> answers = pressed(180, OTHER_ADMIN, base(path) + "/appreciation");
        assertThat(answers).contains(303, 429).allMatch(status -> status == 303 || status == 429);
        assertThat(count("select count(*) from appreciation where post_id = ?", id(path)))
                .isEqualTo(1);
        assertThat(status(OWNER, id(path)).getInteger("favourites_count")).isEqualTo(1);
    }

    private static String note(Actor who, String text) {
        HttpResponse<String> answer = Asking.as(
                who,
                "POST",
                "/api/v1/statuses",
                true,
                new JsonObject().put("status", text).encode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body()).getString("url").replace(Asking.origin(), "");
    }

    private static List<Integer> pressed(int times, Actor who, String path) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> presses = IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> send(who, path, Map.of()).statusCode())
                    .toList();
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : hands.invokeAll(presses)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            hands.shutdownNow();
        }
    }

    private static String home(Actor who) {
        return api(who, "GET", "/api/v1/timelines/home").body();
    }

    private static JsonObject inHome(Actor who, long id) {
        return new JsonArray(home(who))
                .stream()
                        .map(JsonObject.class::cast)
                        .filter(each -> each.getJsonObject("reblog") != null)
                        .filter(each ->
                                each.getJsonObject("reblog").getString("id").equals(Long.toString(id)))
                        .findFirst()
                        .orElseThrow();
    }

    private static String favourites(Actor who) {
        return api(who, "GET", "/api/v1/favourites").body();
    }

    private static JsonObject status(Actor who, long id) {
        return new JsonObject(api(who, "GET", "/api/v1/statuses/" + id).body());
    }

    private static JsonObject post(Actor who, String path) {
        HttpResponse<String> answer = api(who, "POST", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static HttpResponse<String> api(Actor who, String method, String path) {
        return Asking.as(who, method, path, true, "");
    }

    private static long id(String path) {
        return Long.parseLong(path.split("/")[2]);
    }

    private static long account(Actor who) {
        return Cast.here().account(who);
    }

    private static long count(String sql, long id) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void run(String sql, Actor... actors) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < actors.length; i++) {
                statement.setLong(i + 1, account(actors[i]));
            }
            statement.executeUpdate();
        }
    }
}
