package social.lanyard.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class HousePagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/privacy", "/terms", "/accessibility", "/contact", "/how-we-verify", "/content-policy"})
    void each_page_has_one_heading_and_nothing_left_to_fill_in(String path) {
        Response answer = given().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).startsWith(page.select("h1").text());
        assertThat(answer.asString()).doesNotContain("{contact}", "{operator}", "{origin}");
        assertThat(given().head(path).statusCode()).isEqualTo(200);
        assertThat(given().head(path).asString()).isEmpty();
    }

    @Test
    void the_contact_page_names_who_runs_the_site_and_how_to_write() {
        Document page = Jsoup.parse(given().get("/contact").asString());
        assertThat(page.select("main a[href=mailto:contact@lanyard.example]")).isNotEmpty();
        assertThat(page.select("main").text()).contains("The local demonstration runs this site");
    }

    @Test
    void each_rule_has_its_id_as_an_anchor() {
        Document page = Jsoup.parse(given().get("/content-policy").asString());
        assertThat(page.select("section.clause#C2 h3").text()).isEqualTo("Combinations of details");
        assertThat(page.select("section.clause#C2 .is-ok, section.clause#C2 .is-stop"))
                .hasSize(2);
        assertThat(page.select("#C2 .clause__id").text()).isEqualTo("C2");
        for (var link : page.select("aside .clues a")) {
            assertThat(page.select(link.attr("href"))).as(link.text()).hasSize(1);
        }
        assertThat(given().get("/content-policy/plain").asString()).startsWith("# Content policy\n");
    }

    @Test
    void colours_are_chosen_without_an_account() {
        assertThat(Jsoup.parse(given().get("/accessibility").asString())
                        .select("html")
                        .hasAttr("data-scheme"))
                .isFalse();
        Response chosen = given().redirects()
                .follow(false)
                .header("Origin", "http://localhost:" + RestAssured.port)
                .formParam("scheme", "dark")
                .post("/reading-colours");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith("/accessibility#colours");
        assertThat(chosen.header("Set-Cookie")).contains("lanyard_scheme=dark", "HttpOnly", "SameSite=Lax");
        Document page = Jsoup.parse(
                given().cookie("lanyard_scheme", "dark").get("/accessibility").asString());
        assertThat(page.select("html").attr("data-scheme")).isEqualTo("dark");
        assertThat(page.select("input[name=scheme][checked]").attr("value")).isEqualTo("dark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:x",
                "/a\r\nX: y",
                "/%2felsewhere"
            })
    void choosing_colours_leads_nowhere_else(String to) {
        Response chosen = given().redirects()
                .follow(false)
                .formParam("scheme", "light")
                .formParam("to", to)
                .post("/reading-colours");
        assertThat(chosen.header("Location")).endsWith("/accessibility#colours");
    }

    @Test
    void a_colour_that_does_not_exist_is_refused() {
        assertThat(given().formParam("scheme", "<b>").post("/reading-colours").statusCode())
                .isEqualTo(422);
        assertThat(given().post("/reading-colours").statusCode()).isEqualTo(422);
        assertThat(given().cookie("lanyard_scheme", "\"><b>").get("/terms").asString())
                .doesNotContain("\"><b>");
    }
}
