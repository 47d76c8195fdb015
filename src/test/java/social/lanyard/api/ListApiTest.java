package social.lanyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Scene;

/** Lists, tags and series through the client API, as a client follows and reads them. */
@LanyardTest
class ListApiTest {
    private String owner;

    @BeforeEach
    void cast() {
        owner = Long.toString(Cast.here().account(Actor.OWNER));
        Cast.here().restore(Actor.MEMBER);
    }

    @Test
    void a_client_makes_a_list_fills_it_reads_it_and_deletes_it() {
        String post = Scene.set("post:public", "listed").get("id");
        said("POST", "/api/v1/accounts/" + owner + "/follow", "");
        String list = said("POST", "/api/v1/lists", "{\"title\": \"Births\"}").getString("id");
        assertThat(said("GET", "/api/v1/lists/" + list, "").getString("replies_policy"))
                .isEqualTo("followed");
        assertThat(titles("/api/v1/lists")).contains("Births");

        said("POST", "/api/v1/lists/" + list + "/accounts", "{\"account_ids\": [\"" + owner + "\"]}");
        assertThat(ids("/api/v1/lists/" + list + "/accounts")).containsExactly(owner);
        assertThat(titles("/api/v1/accounts/" + owner + "/lists")).contains("Births");
        assertThat(ids("/api/v1/timelines/list/" + list)).contains(post);
        assertThat(ids("/api/v1/timelines/home?in=peers")).doesNotHaveDuplicates();
        assertThat(ask("GET", "/api/v1/timelines/home?in=none", "").statusCode())
                .isEqualTo(422);

        assertThat(said("PUT", "/api/v1/lists/" + list, "{\"title\": \"Babies\"}")
                        .getString("title"))
                .isEqualTo("Babies");
        said("DELETE", "/api/v1/lists/" + list + "/accounts?account_ids[]=" + owner, "{}");
        assertThat(ids("/api/v1/timelines/list/" + list)).isEmpty();
        said("DELETE", "/api/v1/lists/" + list, "");
        assertThat(ask("GET", "/api/v1/lists/" + list, "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_key_makes_one_list_and_what_cannot_be_is_refused_with_a_sentence() {
        List<String> made = new ArrayList<>();
        String key = "list-" + System.nanoTime();
        for (int i = 0; i < 2; i++) {
            var answer = Asking.as(
                    Actor.MEMBER, "POST", "/api/v1/lists", true, "{\"title\": \"Once\"}", "Idempotency-Key", key);
            made.add(new JsonObject(answer.body()).getString("id"));
        }
        assertThat(made.get(0)).isEqualTo(made.get(1));
        String people = "/api/v1/lists/" + made.get(0) + "/accounts";
        for (String wrong : List.of("[]", "[\"17\"]", "[\"no\"]", "[null]", "null")) {
            var refused = ask("POST", people, "{\"account_ids\": " + wrong + "}");
            assertThat(refused.statusCode()).as(wrong + refused.body()).isEqualTo(422);
            assertThat(new JsonObject(refused.body()).getString("error")).isNotBlank();
        }
        assertThat(ask("POST", "/api/v1/lists", "{\"title\": \" \"}").statusCode())
                .isEqualTo(422);
        for (String foreign : List.of("999", "99999999999999999999", "x")) {
            assertThat(ask("GET", "/api/v1/timelines/list/" + foreign, "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_tag_is_followed_and_its_posts_come_into_home() {
        Map<String, String> named = Scene.set("post:public", "tagged");
        String tag = named.get("tag");
        said("POST", "/api/v1/accounts/" + owner + "/unfollow", "");
        assertThat(ids("/api/v1/timelines/home")).doesNotContain(named.get("id"));

        assertThat(said("POST", "/api/v1/tags/" + tag + "/follow", "").getBoolean("following"))
                .isTrue();
        assertThat(ids("/api/v1/timelines/home")).contains(named.get("id"));
        assertThat(new JsonArray(ask("GET", "/api/v1/followed_tags", "").body())
                        .stream().map(one -> ((JsonObject) one).getString("name")))
                .contains(tag);
        assertThat(said("POST", "/api/v1/tags/" + tag + "/unfollow", "").getBoolean("following"))
                .isFalse();
        assertThat(said("GET", "/api/v1/tags/" + tag, "").getBoolean("following"))
                .isFalse();
        assertThat(ids("/api/v1/timelines/home")).doesNotContain(named.get("id"));
    }

    @Test
    void a_series_is_followed_and_its_stories_come_into_home() {
        String series = Scene.set("series:public", "in a row").get("id");
        said("POST", "/api/v1/accounts/" + owner + "/unfollow", "");
        List<String> before = ids("/api/v1/timelines/home");
        for (int i = 0; i < 2; i++) {
            assertThat(ask("PUT", "/api/lanyard/v1/series/" + series + "/follow", "")
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(ids("/api/v1/timelines/home")).hasSizeGreaterThan(Math.min(before.size(), 19));
        assertThat(ids("/api/lanyard/v1/followed-series")).contains(series);
        assertThat(ask("DELETE", "/api/lanyard/v1/series/" + series + "/follow", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ids("/api/v1/timelines/home")).isEqualTo(before);
    }

    private static HttpResponse<String> ask(String method, String path, String body) {
        return Asking.as(Actor.MEMBER, method, path, true, body);
    }

    private static JsonObject said(String method, String path, String body) {
        HttpResponse<String> answer = ask(method, path, body);
        assertThat(answer.statusCode()).as(method + " " + path + answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static List<String> ids(String path) {
        return texts(path, "id");
    }

    private static List<String> titles(String path) {
        return texts(path, "title");
    }

    private static List<String> texts(String path, String name) {
        HttpResponse<String> answer = ask("GET", path, "");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return new JsonArray(answer.body())
                .stream().map(one -> ((JsonObject) one).getString(name)).toList();
    }
}
