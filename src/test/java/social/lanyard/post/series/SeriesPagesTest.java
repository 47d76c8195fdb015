package social.lanyard.post.series;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.base;
import static social.lanyard.post.Desk.get;
import static social.lanyard.post.Desk.led;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.publish;
import static social.lanyard.post.Desk.send;
import static social.lanyard.testing.Cast.Actor.FOLLOWER;
import static social.lanyard.testing.Cast.Actor.MEMBER;
import static social.lanyard.testing.Cast.Actor.OWNER;
import static social.lanyard.testing.Cast.Actor.VERIFIED;
import static social.lanyard.testing.Cast.Actor.VISITOR;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.web.Once;

/** Series on their pages and as JSON: what their author does, and what each reader sees of it. */
@LanyardTest
class SeriesPagesTest {
    private static final String API = "/api/lanyard/v1/series";

    @BeforeEach
    void everybody_is_who_they_are() {
        Stream.of(OWNER, FOLLOWER, MEMBER, VERIFIED).forEach(Cast.here()::restore);
    }

    @Test
    void a_series_is_made_filled_put_in_order_and_read() {
        String first = publish(OWNER, "First of three");
        String second = publish(OWNER, "Second of three");
        String third = publish(OWNER, "Third of three");
        String desk = made("Three nights", "What nights taught me.");
        Document empty = page(OWNER, desk);
        assertThat(empty.text()).contains("There is no story in it yet");
        assertThat(empty.select("#stories label").eachText()).anyMatch(label -> label.startsWith("Third of three"));
        assertThat(get(VISITOR, reading(desk)).statusCode())
                .as("empty, to others")
                .isEqualTo(404);
        assertThat(get(OWNER, reading(desk)).statusCode())
                .as("empty, to its author")
                .isEqualTo(301);

        add(desk, third, first);
        add(desk, second);
        assertThat(titles(page(OWNER, desk))).containsExactly("Third of three", "First of three", "Second of three");
        move(desk, "down-" + id(third));
        move(desk, "down-" + id(third));
        assertThat(titles(page(OWNER, desk))).containsExactly("First of three", "Second of three", "Third of three");

        HttpResponse<String> bare = get(VISITOR, reading(desk));
        assertThat(bare.statusCode()).isEqualTo(301);
        String path = location(bare);
        assertThat(path).endsWith("/three-nights");
        assertThat(location(get(VISITOR, path + "-and-more"))).isEqualTo(path);
        Document series = page(VISITOR, path);
        assertThat(series.select("h1").text()).isEqualTo("Three nights");
        assertThat(series.select("main").text()).contains("What nights taught me.", "3 stories");
        assertThat(series.select(".post__title").eachText())
                .containsExactly("First of three", "Second of three", "Third of three");

        Document middle = page(VISITOR, second);
        assertThat(middle.select("header").text()).contains("Part 2 of 3 in Three nights");
        assertThat(middle.select("a[rel=prev]").attr("href")).isEqualTo(first);
        assertThat(middle.select("a[rel=next]").attr("href")).isEqualTo(third);
        assertThat(page(VISITOR, first).select("a[rel=prev]")).isEmpty();
        assertThat(page(VISITOR, third).select("a[rel=next]")).isEmpty();
    }

    @Test
    void readers_are_led_past_what_they_may_not_see() {
        String open = publish(OWNER, "Open one");
        String close = publish(OWNER, "Close one", "visibility", "followers");
        String last = publish(OWNER, "Last one");
        String desk = made("Mixed", "");
        add(desk, open, close, last);

        assertThat(page(FOLLOWER, open).select("a[rel=next]").text()).isEqualTo("Close one");
        assertThat(page(FOLLOWER, open).text()).contains("Part 1 of 3 in Mixed");
        Document seen = page(VISITOR, open);
        assertThat(seen.select("a[rel=next]").text()).isEqualTo("Last one");
        assertThat(seen.text()).contains("Part 1 of 2 in Mixed").doesNotContain("Close one");
        String path = location(get(VISITOR, reading(desk)));
        assertThat(page(VISITOR, path).select(".post__title").eachText()).containsExactly("Open one", "Last one");
        assertThat(page(FOLLOWER, path).select(".post__title")).hasSize(3);
        assertThat(stories(json(VISITOR, desk))).containsExactly(id(open), id(last));
        assertThat(stories(json(FOLLOWER, desk))).containsExactly(id(open), id(close), id(last));

        String hidden = made("For followers alone", "");
        move(desk, "out-" + id(close));
        add(hidden, close);
        String list = "/@" + Cast.here().person(OWNER).handle() + "/series";
        assertThat(page(VISITOR, list).text()).contains("Mixed").doesNotContain("For followers alone");
        assertThat(page(FOLLOWER, list).text()).contains("For followers alone");
        assertThat(get(VISITOR, reading(hidden)).statusCode()).isEqualTo(404);
        assertThat(page(VISITOR, "/@" + Cast.here().person(OWNER).handle()).select(".tabs a[href=" + list + "]"))
                .hasSize(1);
        assertThat(page(VISITOR, "/@" + Cast.here().person(MEMBER).handle()).select(".tabs a[href$=/series]"))
                .as("the tab of somebody without series")
                .isEmpty();
    }

    @Test
    void a_story_that_is_withdrawn_or_deleted_drops_out_and_a_deleted_series_leaves_its_stories() {
        String stays = publish(OWNER, "Stays");
        String withdrawn = publish(OWNER, "Withdrawn");
        String deleted = publish(OWNER, "Deleted");
        String desk = made("Shrinking", "");
        add(desk, withdrawn, stays, deleted);
        led(send(OWNER, base(withdrawn) + "/withdrawal", Map.of("token", Once.token(), "reason", "")));
        led(send(OWNER, base(deleted) + "/removal", Map.of("token", Once.token())));

        assertThat(page(VISITOR, stays).text()).contains("Part 1 of 1 in Shrinking");
        assertThat(titles(page(OWNER, desk))).containsExactly("Stays");
        assertThat(page(VISITOR, location(get(VISITOR, reading(desk)))).text())
                .contains("1 story")
                .doesNotContain("Withdrawn", "Deleted");
        String more = publish(OWNER, "More");
        add(desk, more);
        move(desk, "up-" + id(more));
        assertThat(titles(page(OWNER, desk))).containsExactly("More", "Stays");

        String path = location(get(VISITOR, reading(desk)));
        String token =
                page(OWNER, desk + "/deletion").select("input[name=token]").val();
        for (int again = 0; again < 2; again++) {
            assertThat(led(send(OWNER, desk + "/deletion", Map.of("token", token))))
                    .isEqualTo("/series?deleted=yes");
        }
        assertThat(get(VISITOR, path).statusCode()).isEqualTo(404);
        assertThat(get(OWNER, desk).statusCode()).isEqualTo(404);
        assertThat(page(VISITOR, stays).select("[rel=prev], [rel=next]")).isEmpty();
        assertThat(page(VISITOR, more).select("h1").text()).isEqualTo("More");
    }

    @Test
    void what_cannot_be_kept_comes_back_with_a_sentence_and_all_that_was_typed() {
        String title = "t".repeat(301);
        HttpResponse<String> refused =
                send(OWNER, "/series", Map.of("token", Once.token(), "title", title, "about", "Kept"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document form = org.jsoup.Jsoup.parse(refused.body());
        assertThat(form.select("#title").val()).isEqualTo(title);
        assertThat(form.select("#about").val()).isEqualTo("Kept");
        assertThat(form.select("#title-error").text()).contains("300 characters");

        String desk = made("Conflicts", "");
        String revision = page(OWNER, desk).select("input[name=revision]").val();
        say(desk, "From the phone", revision);
        HttpResponse<String> older = send(
                OWNER,
                desk,
                Map.of("token", Once.token(), "revision", revision, "title", "From the desk", "about", ""));
        assertThat(older.statusCode()).isEqualTo(409);
        Document both = org.jsoup.Jsoup.parse(older.body());
        assertThat(both.select("#problems").text()).contains("From the phone");
        assertThat(both.select("#title").val()).isEqualTo("From the desk");
        say(desk, "From the desk", both.select("input[name=revision]").val());
        assertThat(page(OWNER, desk).select("h1").text()).isEqualTo("From the desk");

        HttpResponse<String> none = send(OWNER, desk + "/stories", Map.of("token", Once.token()));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Choose at least one story.");
        assertThat(send(OWNER, desk + "/order", Map.of("token", Once.token(), "move", "sideways"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_story_stands_in_one_series_and_only_one_s_own_can_be_added() {
        String story = publish(OWNER, "Only once");
        String others = publish(VERIFIED, "Somebody else's");
        String free = publish(OWNER, "Free");
        String desk = made("Here", "");
        String second = made("There", "");
        add(desk, story);
        HttpResponse<String> taken = adding(second, Once.token(), free, story);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("belongs to another series");
        assertThat(org.jsoup.Jsoup.parse(taken.body()).select("#s" + id(free)).hasAttr("checked"))
                .as("what was chosen stays chosen")
                .isTrue();
        assertThat(adding(second, Once.token(), others).statusCode()).isEqualTo(422);
        assertThat(titles(page(OWNER, second))).isEmpty();
        assertThat(titles(page(OWNER, desk))).containsExactly("Only once");
        assertThat(page(OWNER, second).select("#s" + id(story)))
                .as("it is not offered")
                .isEmpty();
    }

    @Test
    void the_same_form_twice_does_nothing_twice() {
        String token = Once.token();
        Map<String, String> form = Map.of("token", token, "title", "Twice", "about", "");
        assertThat(led(send(OWNER, "/series", form))).isEqualTo(led(send(OWNER, "/series", form)));

        String desk = made("Moves", "");
        String a = publish(OWNER, "A");
        String b = publish(OWNER, "B");
        String c = publish(OWNER, "C");
        add(desk, a, b, c);
        String page = page(OWNER, desk)
                .select("form[action$=/order] input[name=token]")
                .val();
        for (int again = 0; again < 2; again++) {
            led(send(OWNER, desk + "/order", Map.of("token", page, "move", "up-" + id(c))));
        }
        assertThat(titles(page(OWNER, desk))).as("one step, not two").containsExactly("A", "C", "B");
    }

    @Test
    void a_program_makes_reads_changes_and_deletes_a_series() {
        String one = id(publish(OWNER, "Api one"));
        String two = id(publish(OWNER, "Api two"));
        JsonObject input = new JsonObject()
                .put("title", "By program")
                .put("about", "Short")
                .put("stories", new JsonArray(List.of(two, one)));
        String key = Once.token();
        HttpResponse<String> made = api("POST", API, input, "Idempotency-Key", key);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonObject series = new JsonObject(made.body());
        assertThat(stories(series)).containsExactly(two, one);
        assertThat(new JsonObject(
                                api("POST", API, input, "Idempotency-Key", key).body())
                        .getString("id"))
                .isEqualTo(series.getString("id"));

        String path = API + "/" + series.getString("id");
        JsonObject other = input.copy().put("title", "Renamed").put("stories", new JsonArray(List.of(one)));
        assertThat(api("PUT", path, other).statusCode()).isEqualTo(428);
        assertThat(api("PUT", path, other, "If-Match", "\"9\"").statusCode()).isEqualTo(412);
        HttpResponse<String> changed = api("PUT", path, other, "If-Match", "\"1\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag"))
                .isNotEqualTo(made.headers().firstValue("ETag"));
        JsonObject read =
                new JsonObject(Asking.as(VISITOR, "GET", path, true, "").body());
        assertThat(read.getString("title")).isEqualTo("Renamed");
        assertThat(stories(read)).containsExactly(one);
        String twice = api(
                        "PUT", path, input.copy().put("stories", new JsonArray(List.of(one, one))), "If-Match", "\"3\"")
                .body();
        assertThat(twice).contains("One of these comes twice");

        String account = "/api/lanyard/v1/accounts/" + Cast.here().account(OWNER) + "/series";
        assertThat(new JsonArray(Asking.as(VISITOR, "GET", account, true, "").body())
                        .getJsonObject(0)
                        .getString("title"))
                .isEqualTo("Renamed");
        assertThat(api("DELETE", path, new JsonObject()).statusCode()).isEqualTo(204);
        assertThat(Asking.as(OWNER, "GET", path, true, "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_long_series_is_read_page_by_page_and_stories_to_add_too() {
        String desk = made("Long", "");
        String[] stories = new String[22];
        for (int i = 0; i < stories.length; i++) {
            stories[i] = publish(OWNER, "Part " + i + " of a long one");
        }
        Document first = page(OWNER, desk);
        assertThat(first.select("#stories input")).hasSize(20);
        Document second = page(
                OWNER,
                first.select("#add ~ nav a, nav.pager a").first().attr("href").replace("#add", ""));
        assertThat(second.select("#s" + id(stories[0]))).hasSize(1);
        add(desk, stories);
        String path = location(get(VISITOR, reading(desk)));
        Document begin = page(VISITOR, path);
        assertThat(begin.select(".post__title")).hasSize(20);
        Document end = page(VISITOR, begin.select("nav.pager a").first().attr("href"));
        assertThat(end.select(".post__title").eachText())
                .containsExactly("Part 20 of a long one", "Part 21 of a long one");
    }

    private static String made(String title, String about) {
        String token = page(OWNER, "/series").select("main input[name=token]").val();
        return led(send(OWNER, "/series", Map.of("token", token, "title", title, "about", about)))
                .replace("?saved=yes", "");
    }

    private static void say(String desk, String title, String revision) {
        led(send(OWNER, desk, Map.of("token", Once.token(), "revision", revision, "title", title, "about", "")));
    }

    private static void add(String desk, String... stories) {
        led(adding(desk, Once.token(), stories));
    }

    private static HttpResponse<String> adding(String desk, String token, String... stories) {
        String body = "token=" + token
                + Stream.of(stories).map(story -> "&story=" + id(story)).reduce("", String::concat);
        return Asking.as(OWNER, "POST", desk + "/stories", false, body);
    }

    private static void move(String desk, String move) {
        String token = page(OWNER, desk)
                .select("form[action$=/order] input[name=token]")
                .val();
        led(send(OWNER, desk + "/order", Map.of("token", token, "move", move)));
    }

    private static List<String> titles(Document desk) {
        return desk.select("ol.rows .rows__title a").eachText();
    }

    private static String id(String story) {
        return story.split("/")[2];
    }

    private static String reading(String desk) {
        return "/@" + Cast.here().person(OWNER).handle() + desk;
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(301);
        return answer.headers().firstValue("Location").orElseThrow().replace(Asking.origin(), "");
    }

    private static JsonObject json(Actor who, String desk) {
        return new JsonObject(
                Asking.as(who, "GET", "/api/lanyard/v1" + desk, true, "").body());
    }

    private static List<String> stories(JsonObject series) {
        return series.getJsonArray("stories").stream()
                .map(story -> ((JsonObject) story).getString("id"))
                .toList();
    }

    private static HttpResponse<String> api(String method, String path, JsonObject body, String... headers) {
        return Asking.as(OWNER, method, path, true, body.encode(), headers);
    }
}
