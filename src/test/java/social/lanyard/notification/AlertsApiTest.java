package social.lanyard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.organisation.People.in;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;

/** The same alerts for programs: our own words in groups, and Mastodon's one by one and in groups. */
@LanyardTest
class AlertsApiTest {
    private static final String OURS = "/api/lanyard/v1/notifications";
    private static final String MASTODON = "/api/v1/notifications";

    @Inject
    People people;

    @Inject
    Alerts alerts;

    @Test
    void programs_read_page_mark_and_dismiss_what_the_page_shows() {
        assertThat(post(MASTODON + "/clear").statusCode()).isEqualTo(200);
        assertThat(new JsonArray(get(MASTODON).body())).isEmpty();
        Person wren = people.person("Wren");
        Person tomasz = people.person("Tomasz");
        for (Person person : List.of(wren, tomasz)) {
            in(() -> alerts.raise(new Alert(me(), AlertKind.FOLLOW, person.id(), null, null)));
        }
        in(() -> alerts.raise(new Alert(me(), AlertKind.FOLLOW_REQUEST, wren.id(), null, null)));

        JsonArray one = new JsonArray(get(MASTODON).body());
        assertThat(types(one)).containsExactly("follow_request", "follow", "follow");
        assertThat(one.getJsonObject(1).getJsonObject("account").getString("username"))
                .isEqualTo(tomasz.handle());
        assertThat(types(new JsonArray(get(MASTODON + "?types[]=follow_request").body())))
                .containsExactly("follow_request");
        assertThat(types(new JsonArray(get(MASTODON + "?exclude_types[]=follow").body())))
                .containsExactly("follow_request");
        assertThat(types(new JsonArray(
                        get(MASTODON + "?account_id=" + tomasz.id()).body())))
                .containsExactly("follow");

        HttpResponse<String> first = get(MASTODON + "?limit=2");
        String last = new JsonArray(first.body()).getJsonObject(1).getString("id");
        assertThat(first.headers().firstValue("Link")).get().asString().contains("max_id=" + last, "rel=\"next\"");
        JsonArray second = new JsonArray(get(MASTODON + "?max_id=" + last).body());
        assertThat(types(second)).containsExactly("follow");
        String oldest = second.getJsonObject(0).getString("id");
        assertThat(types(new JsonArray(get(MASTODON + "?min_id=" + oldest).body())))
                .containsExactly("follow_request", "follow");

        JsonObject groups = new JsonObject(get("/api/v2/notifications").body());
        assertThat(groups.getJsonArray("notification_groups").getJsonObject(1).getInteger("notifications_count"))
                .isEqualTo(2);
        assertThat(groups.getJsonArray("accounts")).hasSize(2);

        JsonObject ours = new JsonObject(get(OURS + "?show=follows").body());
        JsonObject follows = ours.getJsonArray("notifications").getJsonObject(1);
        assertThat(follows.getString("kind")).isEqualTo("follow");
        assertThat(follows.getInteger("count")).isEqualTo(2);
        assertThat(new JsonObject(get(OURS + "/unread").body()).getInteger("count"))
                .isEqualTo(2);
        assertThat(new JsonObject(get(MASTODON + "/unread_count").body()).getInteger("count"))
                .isEqualTo(2);
        assertThat(Asking.as(
                                Actor.FOLLOWER,
                                "POST",
                                OURS + "/read",
                                true,
                                new JsonObject()
                                        .put("key", follows.getString("key"))
                                        .encode())
                        .statusCode())
                .isEqualTo(204);
        assertThat(new JsonObject(get(OURS + "/unread").body()).getInteger("count"))
                .isEqualTo(1);

        String id = one.getJsonObject(0).getString("id");
        assertThat(Asking.as(Actor.MEMBER, "POST", MASTODON + "/" + id + "/dismiss", true, "")
                        .statusCode())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(get(MASTODON + "/" + id).statusCode()).isEqualTo(200);
        assertThat(post(MASTODON + "/" + id + "/dismiss").statusCode()).isEqualTo(200);
        assertThat(get(MASTODON + "/" + id).statusCode()).isEqualTo(404);
        assertThat(types(new JsonArray(get(MASTODON).body()))).containsExactly("follow", "follow");
    }

    @Test
    void made_up_places_and_ids_get_a_sentence() {
        for (String path : List.of(
                MASTODON + "?max_id=mine",
                MASTODON + "?min_id=1&max_id=2",
                OURS + "?show=all-of-it",
                OURS + "?limit=0")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(new JsonObject(answer.body()).getString("error"))
                    .as(path)
                    .isNotBlank();
        }
        for (String path : List.of(
                MASTODON + "/0",
                MASTODON + "/9223372036854775807",
                MASTODON + "/mine",
                MASTODON + "?account_id=mine")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get(MASTODON + "?max_id=1").statusCode()).as("before all").isEqualTo(200);
    }

    private static long me() {
        return Cast.here().account(Actor.FOLLOWER);
    }

    private static HttpResponse<String> get(String path) {
        return Asking.as(Actor.FOLLOWER, "GET", path.replace("[]", "%5B%5D"), true, "");
    }

    private static HttpResponse<String> post(String path) {
        return Asking.as(Actor.FOLLOWER, "POST", path, true, "");
    }

    private static List<String> types(JsonArray list) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            types.add(list.getJsonObject(i).getString("type"));
        }
        return types;
    }
}
