package social.lanyard.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class FailureAnswersTest {
    private static final String INSIDE = "the-inside";

    private static String origin() {
        return "http://localhost:" + RestAssured.port;
    }

    @ParameterizedTest
    @CsvSource({
        "refusal, 422",
        "not-found, 404",
        "gone, 410",
        "not-allowed, 403",
        "conflict, 409",
        "busy, 503",
        "away, 503",
        "fault, 500"
    })
    void every_failure_has_its_status_a_page_and_a_json_answer(String kind, int status) {
        Response page = given().get("/trial/failures/" + kind);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        Document html = Jsoup.parse(page.asString());
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select(".kicker").text()).contains(String.valueOf(status));
        assertThat(html.select("footer .site-footer__base")).isNotEmpty();
        assertThat(page.asString()).doesNotContain(INSIDE, "Exception", "\tat ");

        Response json = given().get("/api/trial/failures/" + kind);
        assertThat(json.statusCode()).isEqualTo(status);
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(json.jsonPath().getString("error")).isNotBlank();
        assertThat(json.asString()).doesNotContain(INSIDE, "Exception", "\tat ");

        assertThat(page.header("Retry-After") != null).isEqualTo(status == 503);
        assertThat(json.header("Retry-After") != null).isEqualTo(status == 503);
    }

    @Test
    void a_refusal_names_the_field() {
        Response json = given().get("/api/trial/failures/refusal");
        assertThat(json.jsonPath().getString("problems[0].field")).isEqualTo("title");
        assertThat(json.jsonPath().getString("problems[0].sentence")).isEqualTo("Give it a title.");
    }

    @Test
    void a_fault_of_ours_has_a_reference() {
        String reference = given().get("/api/trial/failures/fault").jsonPath().getString("reference");
        assertThat(reference).matches("[0-9a-f]{4}-[0-9a-f]{4}");
        assertThat(Jsoup.parse(given().get("/trial/failures/fault").asString())
                        .select("code")
                        .text())
                .matches("[0-9a-f]{4}-[0-9a-f]{4}");
    }

    @Test
    void an_unknown_address_is_a_page_in_the_frame_and_json_to_the_api() {
        for (String path :
                new String[] {"/no-such-page", "/trial", "/trial/failures", "/assets/none.css", "/trial/x/y"}) {
            Response page = given().get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(Jsoup.parse(page.asString()).select("nav.site-nav"))
                    .as(path)
                    .isNotEmpty();
        }
        for (String path : new String[] {"/api", "/api/", "/api/none", "/api/trial", "/api/trial/none"}) {
            Response json = given().get(path);
            assertThat(json.statusCode()).as(path).isEqualTo(404);
            assertThat(json.jsonPath().getString("error")).as(path).isEqualTo("There is nothing here.");
        }
    }

    @Test
    void a_method_that_is_not_taken_is_answered_with_those_that_are() {
        Response deleted = given().delete("/trial/own");
        assertThat(deleted.statusCode()).isEqualTo(405);
        assertThat(deleted.header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(given().get("/api/trial/wishes").statusCode()).isEqualTo(405);
        assertThat(given().get("/api/trial/wishes").header("Allow")).isEqualTo("POST");
    }

    @Test
    void a_media_type_that_is_not_read_or_made_is_said_so() {
        assertThat(given().contentType("text/plain")
                        .body("x")
                        .post("/api/trial/wishes")
                        .statusCode())
                .isEqualTo(415);
        assertThat(given().accept("image/png").get("/trial/own").statusCode()).isEqualTo(406);
        assertThat(given().accept("image/png").get("/api/trial/own").statusCode())
                .isEqualTo(406);
    }

    @Test
    void json_that_cannot_be_read_is_a_400_with_the_field() {
        Response wrong = given().contentType("application/json")
                .body("{\"display_name\": \"Ada\", \"age\": \"many\"}")
                .post("/api/trial/wishes");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.jsonPath().getString("problems[0].field")).isEqualTo("age");
        for (String body :
                new String[] {"", "{", "[]", "null", "\"x\"", "{\"age\":", "\u0000", "{\"display_name\": {}}"}) {
            Response answer = given().contentType("application/json").body(body).post("/api/trial/wishes");
            assertThat(answer.statusCode()).as(body).isIn(400, 422);
            assertThat(answer.jsonPath().getString("error")).as(body).isNotBlank();
        }
    }

    @Test
    void a_value_that_breaks_a_rule_is_a_422_with_the_field_and_the_sentence() {
        Response blank = given().contentType("application/json")
                .body("{\"display_name\": \" \"}")
                .post("/api/trial/wishes");
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.jsonPath().getString("problems[0].sentence")).isEqualTo("Give a name.");
        assertThat(blank.jsonPath().getString("problems[0].field")).isEqualTo("display_name");
    }

    @Test
    void whoever_is_not_signed_in_is_led_there_and_a_program_is_told() {
        Response page = given().redirects().follow(false).get("/trial/own?a=1");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.header("Location")).endsWith("/sign-in?to=%2Ftrial%2Fown%3Fa%3D1");
        Response json = given().get("/api/trial/own");
        assertThat(json.statusCode()).isEqualTo(401);
        assertThat(json.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(json.jsonPath().getString("error")).isNotBlank();
    }

    @Test
    void a_wrong_token_is_a_401_and_never_more() {
        for (String token : new String[] {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", " "}) {
            Response answer = given().header("Authorization", "Bearer " + token).get("/api/trial/own");
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).as(token).startsWith("Bearer");
            assertThat(answer.jsonPath().getString("error")).as(token).isNotBlank();
        }
    }

    @Test
    void a_form_that_comes_when_the_session_is_over_is_handed_back_to_be_sent_again() {
        String typed = "A \"long\" thought <b>that</b> took ten minutes & more";
        Response answer = given().redirects()
                .follow(false)
                .header("Origin", origin())
                .formParam("title", typed)
                .formParam("token", "once-123")
                .post("/trial/own");
        assertThat(answer.statusCode()).isEqualTo(401);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("main form").attr("action")).isEqualTo("/trial/own");
        assertThat(page.select("input[type=hidden][name=title]").attr("value")).isEqualTo(typed);
        assertThat(page.select("input[type=hidden][name=token]").attr("value")).isEqualTo("once-123");
        assertThat(page.select("textarea").eachText()).containsExactly(typed);
        assertThat(page.select("main form button").text()).isEqualTo("Send again");
    }

    @Test
    void a_form_that_another_site_sent_is_not_kept_ready() {
        Response foreign = given().redirects()
                .follow(false)
                .header("Origin", "https://elsewhere.example")
                .formParam("title", "planted")
                .post("/trial/own");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.asString()).doesNotContain("planted");
        Response unsaid =
                given().redirects().follow(false).formParam("title", "planted").post("/trial/own");
        assertThat(unsaid.statusCode()).isEqualTo(401);
        assertThat(unsaid.asString()).doesNotContain("planted");
    }

    @Test
    void with_the_database_away_a_form_can_be_sent_again_and_nothing_is_claimed() {
        Response answer =
                given().header("Origin", origin()).formParam("title", "Words").post("/trial/failures/away");
        assertThat(answer.statusCode()).isEqualTo(503);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.text()).contains("not saved");
        assertThat(page.select("input[name=title]").attr("value")).isEqualTo("Words");
    }

    @Test
    void a_form_may_be_large_and_not_larger() {
        Response large = given().header("Origin", origin())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("title", "é".repeat(200_000))
                .post("/trial/form");
        assertThat(large.asString()).isEqualTo("length 200000");
        Response larger = given().header("Origin", origin())
                .formParam("title", "x".repeat(3_400_000))
                .post("/trial/form");
        assertThat(larger.statusCode()).isEqualTo(413);
    }

    @Test
    void characters_that_the_database_cannot_hold_are_refused_and_not_a_fault() {
        assertThat(given().urlEncodingEnabled(false).get("/trial/text?q=a%00b").statusCode())
                .isEqualTo(400);
        assertThat(given().urlEncodingEnabled(false)
                        .get("/trial/text?q=%ed%a0%80")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_has_not_the_role_is_led_to_sign_in() {
        assertThat(given().redirects().follow(false).get("/trial/nobody").statusCode())
                .isEqualTo(303);
    }
}
