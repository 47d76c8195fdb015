package social.lanyard.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.IdentityAdmin;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.TestKeycloakAddress;

/**
 * Row R20: what is taken away is gone within a minute, also for whoever holds an open session or a token. There is
 * nothing yet that suspends an account here; the identity provider can switch one off.
 */
@LanyardTest
class RevocationTest {
    private static final Duration GATE = Duration.ofSeconds(60);
    private static final String OWN_ACCOUNT = "/api/v1/accounts/verify_credentials";

    @Inject
    People people;

    private String email;
    private String subject;
    private Person person;

    @BeforeEach
    void somebody_with_an_account_here_and_at_the_provider() {
        email = "revoked" + System.nanoTime() + "@mail.example";
        subject = IdentityAdmin.person(email, "");
        person = people.person("Rita Revoked");
        people.run(
                "insert into sign_in (issuer, subject, account_id, email, created_at) values (?, ?, ?, ''::bytea, now())",
                TestKeycloakAddress.realm(),
                subject,
                person.id());
    }

    @AfterEach
    void and_gone() {
        IdentityAdmin.remove(subject);
    }

    @Test
    void a_statement_that_ended_is_gone_at_the_next_read() {
        Person trust = people.organisation("Heron Trust");
        people.run(
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,"
                        + " checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at)"
                        + " values (?, ?, ?, 'EMPLOYMENT', 'Nurse', 'STAFF_RECORD', ?, current_date - 1, ?, 'verifier',"
                        + " now() - interval '1 day', now() + interval '300 days', now(), now())",
                person.id() + 1,
                person.id(),
                trust.id(),
                person.name(),
                trust.id());
        String page = "/@" + person.handle();
        assertThat(people.page(null, page).text()).contains("confirmed by " + trust.name());
        Instant since = Instant.now();
        people.run(
                "update facet set ended_at = now(), ended_how = 'ORGANISATION', ended_by = ?, ended_reason = 'Left'"
                        + " where id = ?",
                trust.id(),
                person.id() + 1);
        assertThat(people.page(null, page).text()).doesNotContain("confirmed by " + trust.name());
        shown("a statement that ended, at the next read of the page", since);
    }

    @Test
    void a_role_that_was_taken_is_gone_at_the_next_request() {
        Person trust = people.organisation("Egret Trust");
        people.role(person, trust, Role.ADMIN);
        String desk = "/organisations/" + trust.code() + "/people";
        assertThat(people.browser(person).get(desk).statusCode()).isEqualTo(200);
        Instant since = Instant.now();
        people.run(
                "update organisation_role set ended_at = now(), ended_by = ? where account_id = ?",
                trust.id(),
                person.id());
        assertThat(people.browser(person).get(desk).statusCode()).isEqualTo(404);
        shown("a role at an organisation, at the next request", since);
    }

    @Test
    void tokens_live_no_longer_than_a_minute_and_a_platform_role_with_them() {
        JsonObject claims = claims(token());
        long life = claims.getLong("exp") - claims.getLong("iat");
        assertThat(Duration.ofSeconds(life)).isLessThanOrEqualTo(GATE);
        Proof.shown(
                "R20", "a platform role or an account taken away, with a token", 1, 0, "tokens live " + life + " s");
    }

    @Test
    void who_is_switched_off_at_the_provider_gets_no_further_token() {
        Response first = tokens();
        switchedOff();
        given().baseUri(TestKeycloakAddress.base())
                .basePath("/")
                .port(port())
                .formParam("grant_type", "refresh_token")
                .formParam("client_id", "lanyard-plain")
                .formParam("client_secret", "lanyard-plain")
                .formParam("refresh_token", first.<String>path("refresh_token"))
                .post("/realms/lanyard/protocol/openid-connect/token")
                .then()
                .statusCode(400);
    }

    @Test
    void signing_out_everywhere_ends_every_session_and_every_token_of_this_person_at_once() throws Exception {
        String token = token();
        assertThat(api(token)).isEqualTo(200);
        var here = people.browser(person);
        var there = people.browser(person);
        assertThat(there.get("/settings").statusCode()).isEqualTo(200);
        Person other = people.person("Olga Other");
        var others = people.browser(other);
        // A token says in whole seconds when it began.
        Thread.sleep(1100);
        Instant since = Instant.now();
        assertThat(here.post("/settings/sign-out-everywhere").statusCode()).isEqualTo(303);
        assertThat(there.get("/settings").statusCode()).as("the other browser").isEqualTo(303);
        assertThat(here.get("/settings").statusCode()).as("this browser").isEqualTo(303);
        assertThat(api(token)).as("a program").isEqualTo(401);
        assertThat(others.get("/settings").statusCode()).as("somebody else").isEqualTo(200);
        shown("signing out everywhere: two browsers and a program", since);
        Thread.sleep(1100);
        assertThat(api(token())).as("a token of a later sign-in").isEqualTo(200);
    }

    private static void shown(String what, Instant since) {
        Duration took = Duration.between(since, Instant.now());
        assertThat(took).isLessThan(GATE);
        Proof.shown("R20", what, 1, 0, took.toMillis() + " ms");
    }

    private String token() {
        return tokens().path("access_token");
    }

    private Response tokens() {
        Response answer = given().baseUri(TestKeycloakAddress.base())
                .basePath("/")
                .port(port())
                .formParam("grant_type", "password")
                .formParam("client_id", "lanyard-plain")
                .formParam("client_secret", "lanyard-plain")
                .formParam("username", email)
                .formParam("password", IdentityAdmin.PASSWORD)
                .post("/realms/lanyard/protocol/openid-connect/token");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static int port() {
        return Integer.parseInt(TestKeycloakAddress.base().replaceAll(".*:", ""));
    }

    private static int api(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get(OWN_ACCOUNT)
                .statusCode();
    }

    private static JsonObject claims(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private void switchedOff() {
        String address = "/admin/realms/lanyard/users/" + subject;
        Map<String, Object> account =
                IdentityAdmin.asking().get(address).then().extract().as(new TypeRef<Map<String, Object>>() {});
        account.put("enabled", false);
        IdentityAdmin.asking()
                .contentType("application/json")
                .body(account)
                .put(address)
                .then()
                .statusCode(204);
    }
}
