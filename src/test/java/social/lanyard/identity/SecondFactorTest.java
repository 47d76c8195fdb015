package social.lanyard.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.support.Refusal;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Tokens;
import social.lanyard.web.Viewer;

/** What others rely on wants a second factor of the last quarter of an hour, on pages and in the API. */
@LanyardTest
class SecondFactorTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Inject
    People people;

    @Test
    void it_counts_for_a_quarter_of_an_hour_to_the_second() {
        SecondFactor asked = secondFactor(true);
        asked.requireFresh(confirmedAt(NOW));
        asked.requireFresh(confirmedAt(NOW.minus(Duration.ofMinutes(15)).plusSeconds(1)));
        for (Instant late : new Instant[] {NOW.minus(Duration.ofMinutes(15)), NOW.minusSeconds(3600), Instant.EPOCH}) {
            assertThatThrownBy(() -> asked.requireFresh(confirmedAt(late)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems().get(0).field())
                                    .isEqualTo("second_factor"));
        }
        secondFactor(false).requireFresh(confirmedAt(Instant.EPOCH));
    }

    @Test
    void only_the_providers_own_words_for_it_count() {
        assertThat(SecondFactor.confirmedAt(claims("2", 5))).contains(Instant.ofEpochSecond(5));
        for (Object level : new Object[] {"1", "0", "", "02", "2 ", "２", 2, "gold", null}) {
            assertThat(SecondFactor.confirmedAt(claims(level, 5)))
                    .as("level %s", level)
                    .isEmpty();
        }
        assertThat(SecondFactor.confirmedAt(claims("2", "5"))).isEmpty();
        assertThat(SecondFactor.confirmedAt(claims("2", null))).isEmpty();
        assertThat(SecondFactor.confirmedAt(new JsonObject().put("amr", "otp"))).isEmpty();
    }

    @Test
    void a_change_of_roles_waits_for_it_and_loses_nothing_that_was_typed() {
        Person trust = people.organisation("Second Step");
        Person admin = people.person("Ada Admin");
        Person other = people.person("Vera Verifier");
        people.role(admin, trust, Role.ADMIN);
        people.role(other, trust, Role.VERIFIER);
        String path = "/organisations/" + trust.code() + "/people/" + other.handle();
        String typed = "role=ADMIN&reason=She+counts+now&token=";

        Document back =
                refused(people.unconfirmedBrowser(admin, "").body(typed + "a1").post(path));
        assertThat(back.select("input[name=reason]").attr("value")).isEqualTo("She counts now");
        assertThat(back.select("input[name=role][value=ADMIN]").hasAttr("checked"))
                .isTrue();
        assertThat(roleOf(other)).isEqualTo("VERIFIER");

        assertThat(people.browser(admin).body(typed + "a1").post(path).statusCode())
                .isEqualTo(303);
        assertThat(roleOf(other)).isEqualTo("ADMIN");
    }

    @Test
    void inviting_an_admin_waits_for_it_and_inviting_staff_does_not() {
        Person trust = people.organisation("Second Letter");
        Person admin = people.person("Anna Admin");
        people.role(admin, trust, Role.ADMIN);
        String path = "/organisations/" + trust.code() + "/people/invitations";
        for (String role : new String[] {"ADMIN", "VERIFIER"}) {
            Document back = refused(people.unconfirmedBrowser(admin, "")
                    .body("as=" + role + "&emails=someone@mail.example&token=b" + role)
                    .post(path));
            assertThat(back.select("textarea[name=emails]").text()).isEqualTo("someone@mail.example");
        }
        assertThat(people.unconfirmedBrowser(admin, "")
                        .body("as=STAFF&emails=someone@mail.example&token=b2")
                        .post(path)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void letting_an_organisation_in_waits_for_it() {
        Person operator = people.person("Olga Operator");
        Document back = refused(people.unconfirmedBrowser(operator, "operator")
                .body("name=Third+Trust&token=c1")
                .post("/organisations/new"));
        assertThat(back.select("input[name=name]").attr("value")).isEqualTo("Third Trust");
        Person trust = people.organisation("Fourth Trust");
        Document again = refused(people.unconfirmedBrowser(operator, "operator")
                .body("email=first@mail.example&token=c2")
                .post("/organisations/" + trust.code() + "/first-admin"));
        assertThat(again.select("input[name=email]").attr("value")).isEqualTo("first@mail.example");
    }

    @Test
    void a_program_with_a_password_alone_decides_and_ends_nothing() {
        for (String act : new String[] {"requests/1/decision", "facets/1/ending"}) {
            String path = "/api/lanyard/v1/organisations/cast_trust/" + act;
            Response refused = api(Tokens.withoutSecondFactor("trustadmin")).post(path);
            assertThat(refused.statusCode()).as(act).isEqualTo(422);
            assertThat(refused.<String>path("problems[0].field")).isEqualTo("second_factor");
            assertThat(api(Tokens.of("trustadmin")).post(path).statusCode())
                    .as("%s with a second factor is about the thing itself", act)
                    .isNotEqualTo(422);
        }
    }

    @Test
    void the_page_beside_the_form_tells_whether_it_is_done() {
        Person somebody = people.person("Sam Somebody");
        assertThat(page(people.unconfirmedBrowser(somebody, ""), "/second-factor")
                        .select("main h1")
                        .text())
                .isEqualTo("Confirm that it is you");
        assertThat(page(people.browser(somebody), "/second-factor")
                        .select("main h1")
                        .text())
                .isEqualTo("It is you");
    }

    private static Document page(RequestSpecification browser, String path) {
        return Jsoup.parse(browser.get(path).then().statusCode(200).extract().asString());
    }

    private static RequestSpecification api(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"decision\":\"DECLINE\",\"reason\":\"No.\"}");
    }

    /** The page comes back with a link that opens beside it. */
    private static Document refused(Response response) {
        assertThat(response.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(response.asString());
        assertThat(page.select("#problems a[href='#second_factor']")).hasSize(1);
        assertThat(page.select("#second_factor a[target=_blank]").attr("href"))
                .isEqualTo("/sign-in?acr_values=2&to=/second-factor");
        return page;
    }

    private String roleOf(Person person) {
        return people.one(
                String.class,
                "select string_agg(role, ',') from organisation_role where account_id = ? and ended_at is null",
                person.id());
    }

    private static JsonObject claims(Object level, Object time) {
        return new JsonObject().put("acr", level).put("auth_time", time);
    }

    private static Viewer confirmedAt(Instant at) {
        return new Viewer(1, "h", "H", "", "", true, Set.of(), false, at);
    }

    private static SecondFactor secondFactor(boolean required) {
        SecondFactorConfig config = new SecondFactorConfig() {
            @Override
            public boolean required() {
                return required;
            }

            @Override
            public Duration goodFor() {
                return Duration.ofMinutes(15);
            }
        };
        return new SecondFactor(config, Clock.fixed(NOW, ZoneOffset.UTC), null);
    }
}
