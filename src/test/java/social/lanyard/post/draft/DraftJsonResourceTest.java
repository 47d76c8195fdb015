package social.lanyard.post.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class DraftJsonResourceTest {
    private static final String DRAFTS = "/api/lanyard/v1/drafts";

    @Test
    void a_draft_is_made_read_changed_and_deleted() {
        String id = made("First");
        as(Actor.OWNER)
                .get(DRAFTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("First"), "revision", equalTo(1), "tags", equalTo(List.of("night-shift")));
        as(Actor.OWNER)
                .header("If-Match", "\"1\"")
                .body(draft("Second"))
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Second"));
        as(Actor.OWNER).get(DRAFTS).then().statusCode(200).body("id", hasItem(id));
        as(Actor.OWNER).delete(DRAFTS + "/" + id).then().statusCode(204);
        as(Actor.OWNER).get(DRAFTS + "/" + id).then().statusCode(404);
    }

    @Test
    void changing_needs_the_revision_that_was_seen() {
        String id = made("Mine");
        as(Actor.OWNER).body(draft("Blind")).put(DRAFTS + "/" + id).then().statusCode(428);
        as(Actor.OWNER)
                .header("If-Match", "1")
                .body(draft("New"))
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(200);
        for (String old : List.of("\"1\"", "7", "*", "nonsense")) {
            as(Actor.OWNER)
                    .header("If-Match", old)
                    .body(draft("Old"))
                    .put(DRAFTS + "/" + id)
                    .then()
                    .statusCode(412)
                    .body("error", notNullValue());
        }
        as(Actor.OWNER).get(DRAFTS + "/" + id).then().body("title", equalTo("New"));
    }

    @Test
    void the_same_key_makes_one_draft_and_other_words_are_refused() {
        String key = UUID.randomUUID().toString();
        String first = as(Actor.OWNER)
                .header("Idempotency-Key", key)
                .body(draft("Once"))
                .post(DRAFTS)
                .path("id");
        String second = as(Actor.OWNER)
                .header("Idempotency-Key", key)
                .body(draft("Once"))
                .post(DRAFTS)
                .path("id");
        assertThat(second).isEqualTo(first).isNotNull();
        as(Actor.OWNER)
                .header("Idempotency-Key", key)
                .body(draft("Other"))
                .post(DRAFTS)
                .then()
                .statusCode(422);
    }

    @Test
    void a_publication_gives_one_post() {
        String id = made("Out it goes");
        String key = UUID.randomUUID().toString();
        Response first = as(Actor.OWNER).header("Idempotency-Key", key).post(DRAFTS + "/" + id + "/publication");
        first.then().statusCode(201).body("url", notNullValue());
        assertThat(first.header("Location")).endsWith("/out-it-goes");
        assertThat(first.<String>path("url")).startsWith("http").endsWith(first.header("Location"));
        for (String again : List.of(key, UUID.randomUUID().toString())) {
            as(Actor.OWNER)
                    .header("Idempotency-Key", again)
                    .post(DRAFTS + "/" + id + "/publication")
                    .then()
                    .statusCode(201)
                    .body("post_id", equalTo(first.path("post_id")));
        }
        as(Actor.OWNER).get(DRAFTS + "/" + id).then().statusCode(404);
    }

    @Test
    void an_old_revision_is_not_published() {
        String id = made("Seen");
        as(Actor.OWNER)
                .header("If-Match", "\"9\"")
                .post(DRAFTS + "/" + id + "/publication")
                .then()
                .statusCode(412);
        as(Actor.OWNER).get(DRAFTS + "/" + id).then().statusCode(200);
    }

    @Test
    void drafts_of_others_and_of_nobody_are_not_there() {
        String id = made("Private");
        for (String wrong : List.of(id, "1", "abc", "99999999999999999999")) {
            as(Actor.MEMBER).get(DRAFTS + "/" + wrong).then().statusCode(404);
            as(Actor.MEMBER)
                    .header("If-Match", "1")
                    .body(draft("x"))
                    .put(DRAFTS + "/" + wrong)
                    .then()
                    .statusCode(404);
            as(Actor.MEMBER).delete(DRAFTS + "/" + wrong).then().statusCode(404);
            as(Actor.MEMBER).post(DRAFTS + "/" + wrong + "/publication").then().statusCode(404);
        }
        as(Actor.OWNER).get(DRAFTS + "/" + id).then().statusCode(200);
        given().get(DRAFTS + "/" + id).then().statusCode(401);
    }

    @Test
    void bad_input_is_told_by_field_and_changes_nothing() {
        as(Actor.OWNER)
                .body(Map.of("title", "t".repeat(301), "genre", "own"))
                .post(DRAFTS)
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("title"));
        as(Actor.OWNER)
                .body(Map.of("genre", "gossip"))
                .post(DRAFTS)
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("genre"));
        as(Actor.OWNER).body("{\"title\":").post(DRAFTS).then().statusCode(400).body("error", notNullValue());
        as(Actor.OWNER).body("[]").post(DRAFTS).then().statusCode(400);
        as(Actor.OWNER).contentType("text/plain").body("x").post(DRAFTS).then().statusCode(415);
        as(Actor.OWNER).patch(DRAFTS).then().statusCode(405);
    }

    @Test
    void a_draft_keeps_in_whose_name_it_shall_go_out_and_the_role_decides() {
        Map<String, Object> draft = new java.util.HashMap<>(draft("For the trust"));
        draft.put("genre", "opinion");
        draft.put("in_name_of", Cast.TRUST);
        String id = as(Actor.OWNER).body(draft).post(DRAFTS).path("id");
        as(Actor.OWNER).get(DRAFTS + "/" + id).then().body("in_name_of", equalTo(Cast.TRUST));
        as(Actor.OWNER)
                .post(DRAFTS + "/" + id + "/publication")
                .then()
                .statusCode(201)
                .body("url", org.hamcrest.Matchers.containsString("/@" + Cast.TRUST + "/"));
        String again = as(Actor.OWNER).post(DRAFTS + "/" + id + "/publication").path("url");
        org.assertj.core.api.Assertions.assertThat(again).contains("/@" + Cast.TRUST + "/");

        for (Actor other : new Actor[] {Actor.ADMIN, Actor.VERIFIED}) {
            String theirs = as(other).body(draft).post(DRAFTS).path("id");
            as(other)
                    .post(DRAFTS + "/" + theirs + "/publication")
                    .then()
                    .statusCode(422)
                    .body("problems.field", hasItem("in_name_of"));
        }
        draft.put("in_name_of", "no such <name>");
        as(Actor.OWNER).body(draft).post(DRAFTS).then().statusCode(422).body("problems.field", hasItem("in_name_of"));
        as(Actor.OWNER).get(DRAFTS + "/" + made("My own")).then().body("in_name_of", nullValue());
    }

    private static String made(String title) {
        Response made = as(Actor.OWNER).body(draft(title)).post(DRAFTS);
        made.then().statusCode(201).header("ETag", "\"1\"");
        return made.path("id");
    }

    private static Map<String, Object> draft(String title) {
        return Map.of("title", title, "genre", "own", "body", "Words of " + title, "tags", List.of("Night shift"));
    }

    private static RequestSpecification as(Actor actor) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + Cast.here().person(actor).token());
    }
}
