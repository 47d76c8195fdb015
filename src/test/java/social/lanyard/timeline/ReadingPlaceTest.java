package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.timeline.TimelineScene.NOTE;
import static social.lanyard.timeline.TimelineScene.PUBLIC;
import static social.lanyard.timeline.TimelineScene.follow;
import static social.lanyard.timeline.TimelineScene.person;
import static social.lanyard.timeline.TimelineScene.post;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;

/** How far somebody has read home: kept by the pages themselves, by a button and by apps. */
@LanyardTest
class ReadingPlaceTest {
    private static final String LINE = "form[action=/reading-place]";

    @Test
    void home_leads_on_to_the_oldest_unread_post_until_all_is_read() throws Exception {
        Reader reader = Reader.named("Wren");
        long author = person("Amara Osei-Bright");
        follow(reader.account, author);
        write(author, 0, 5, 300);
        assertThat(reader.page("/").select(LINE)).as("all of it on one page").isEmpty();
        write(author, 5, 50, 200);

        Document home = reader.page("/");
        assertThat(home.select(LINE)).hasSize(1);
        assertThat(home.select(LINE).text()).startsWith("You have read up to ");
        assertThat(reader.page("/").select(LINE))
                .as("looking at the newest changes nothing")
                .hasSize(1);
        assertThat(reader.page("/?in=peers").select(LINE))
                .as("a tab shows some of home only")
                .isEmpty();

        String on = home.select(LINE + " a").attr("href");
        List<String> read = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            List<String> posts = new ArrayList<>(reader.posts(on));
            Collections.reverse(posts);
            read.addAll(posts);
            on = reader.page(on).select(".pager a").stream()
                    .filter(link -> link.text().equals("Newer posts"))
                    .map(link -> link.attr("href"))
                    .findFirst()
                    .orElse(on);
        }
        assertThat(read).hasSize(45).startsWith("Note 5", "Note 6").endsWith("Note 48", "Note 49");
        assertThat(reader.page("/").select(LINE)).isEmpty();
    }

    @Test
    void who_does_not_want_to_go_on_there_starts_from_the_newest() throws Exception {
        Reader reader = Reader.named("Leila Haddad-Moss");
        long author = person("Tomasz Wieland");
        follow(reader.account, author);
        write(author, 0, 3, 300);
        reader.page("/");
        write(author, 3, 40, 200);
        Document home = reader.page("/");
        String place = home.select(LINE + " input[name=place]").attr("value");
        String token = home.select(LINE + " input[name=token]").attr("value");
        for (int i = 0; i < 2; i++) {
            assertThat(reader.post("/reading-place", "token", token, "place", place)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(reader.page("/").select(LINE)).isEmpty();
        for (String wrong : List.of("", "here", "-1", "99999999999999999999", "9223372036854775807")) {
            Response refused = reader.post("/reading-place", "place", wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.asString()).contains("This is not a place in the list.");
        }
    }

    @Test
    void apps_read_and_say_it_as_they_do_elsewhere() {
        JsonObject kept = said("POST", "{\"home\": {\"last_read_id\": \"123456\"}}");
        int version = kept.getJsonObject("home").getInteger("version");
        assertThat(kept.getJsonObject("home").getString("last_read_id")).isEqualTo("123456");
        assertThat(kept.fieldNames()).containsExactly("home");
        said("POST", "{\"home\": {\"last_read_id\": \"123457\"}, \"notifications\": {\"last_read_id\": \"5\"}}");

        JsonObject read = new JsonObject(
                ask("GET", "/api/v1/markers?timeline[]=home&timeline[]=notifications&timeline[]=none", "")
                        .body());
        assertThat(read.fieldNames()).containsExactlyInAnyOrder("home", "notifications");
        assertThat(read.getJsonObject("home").getString("last_read_id")).isEqualTo("123457");
        assertThat(read.getJsonObject("home").getInteger("version")).isEqualTo(version + 1);
        assertThat(read.getJsonObject("home").getString("updated_at")).endsWith("Z");
        assertThat(new JsonObject(ask("GET", "/api/v1/markers", "").body())).isEmpty();

        for (String wrong : List.of(
                "{\"home\": {\"last_read_id\": \"x\"}}",
                "{\"home\": {}}",
                "{\"home\": null}",
                "{\"latest\": {\"last_read_id\": \"1\"}}",
                "{\"home\": {\"last_read_id\": \"9223372036854775807\"}}")) {
            HttpResponse<String> refused = ask("POST", "/api/v1/markers", wrong);
            assertThat(refused.statusCode()).as(wrong + refused.body()).isEqualTo(422);
            assertThat(new JsonObject(refused.body()).getString("error")).isNotBlank();
        }
    }

    @Test
    void a_cursor_that_is_none_and_a_limit_out_of_range_are_refused_with_a_sentence() throws Exception {
        Reader reader = Reader.named("Joss Tremlett");
        for (String wrong : List.of("max_id=x", "min_id=-1", "max_id=1&min_id=2", "max_id=99999999999999999999")) {
            for (String list : List.of("/?", "/latest?", "/topics/plain-words?")) {
                Response refused = reader.get(list + wrong);
                assertThat(refused.statusCode()).as(list + wrong).isEqualTo(422);
            }
        }
        assertThat(reader.get("/?max_id=1").statusCode()).isEqualTo(200);
        assertThat(reader.get("/?min_id=9223372036854775807").statusCode()).isEqualTo(200);
        assertThat(reader.get("/?max_id=9223372036854775807").statusCode()).isEqualTo(200);
        for (String wrong : List.of("limit=0", "limit=-5", "max_id=x", "max_id=1&min_id=2")) {
            HttpResponse<String> refused = ask("GET", "/api/v1/timelines/home?" + wrong, "");
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(new JsonObject(refused.body()).getString("error")).isNotBlank();
        }
    }

    private static void write(long author, int from, int to, int hoursAgo) throws Exception {
        for (int i = from; i < to; i++) {
            post(TimelineScene.idFrom(Duration.ofHours(hoursAgo - i)), author, NOTE, PUBLIC, "Note " + i, null, null);
        }
    }

    private static JsonObject said(String method, String body) {
        HttpResponse<String> answer = ask(method, "/api/v1/markers", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static HttpResponse<String> ask(String method, String path, String body) {
        return Asking.as(Actor.MEMBER, method, path, true, body);
    }
}
