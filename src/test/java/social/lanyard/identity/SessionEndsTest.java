package social.lanyard.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.restassured.common.mapper.TypeRef;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.TestDatabase;
import social.lanyard.testing.TestKeycloakAddress;

/** What the identity provider takes away is gone here: at once when it tells us, at the next check when it does not. */
@LanyardTest
class SessionEndsTest {
    private static final String USERS = "/admin/realms/lanyard/users";
    private static final String ADDRESS = "leaver@mail.example";
    private static final String PASSWORD = "a rather long pass phrase";

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private String subject;

    /** A person of this test alone, because an account that was changed here would not be the same for others. */
    @BeforeEach
    void somebody_joined() {
        String location = admin().contentType("application/json")
                .body(Map.of(
                        "username",
                        ADDRESS,
                        "email",
                        ADDRESS,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .post(USERS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        subject = location.substring(location.lastIndexOf('/') + 1);
    }

    @AfterEach
    void and_left() {
        admin().delete(USERS + "/" + subject).then().statusCode(204);
    }

    @Test
    void a_session_that_the_provider_ends_is_over_here_too() throws Exception {
        Page page = signedIn();
        admin().post(USERS + "/" + subject + "/logout").then().statusCode(204);
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (open(page) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(open(page)).isFalse();
    }

    @Test
    void a_check_keeps_the_session_of_an_account_that_stands_and_ends_that_of_one_that_does_not() throws Exception {
        Page page = signedIn();
        for (int i = 0; i < 3; i++) {
            theLastCheckWasAMinuteAgo();
            assertThat(open(page)).as("check %d", i).isTrue();
        }
        enabled(false);
        assertThat(open(page)).as("before the next check").isTrue();
        theLastCheckWasAMinuteAgo();
        assertThat(open(page)).as("after the next check").isFalse();
    }

    private Page signedIn() {
        Page page = browser.page();
        browser.signIn(page, ADDRESS, PASSWORD);
        assertThat(open(page)).isTrue();
        return page;
    }

    /** Whoever is signed in and has no name yet may choose one; a visitor is sent away from there. */
    private static boolean open(Page page) {
        return page.request()
                        .get(
                                RealBrowser.origin() + "/join",
                                RequestOptions.create().setMaxRedirects(0))
                        .status()
                == 200;
    }

    private void theLastCheckWasAMinuteAgo() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement("""
                        update session set checked_at = now() - interval '61 seconds',
                                           check_claimed_at = now() - interval '61 seconds'
                         where subject = ? and ended_at is null
                        """)) {
            statement.setString(1, subject);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** All of the account goes back: what is left out of an update would be taken away from it. */
    private void enabled(boolean enabled) {
        String address = USERS + "/" + subject;
        Map<String, Object> account =
                admin().get(address).then().statusCode(200).extract().as(new TypeRef<Map<String, Object>>() {});
        account.put("enabled", enabled);
        admin().contentType("application/json")
                .body(account)
                .put(address)
                .then()
                .statusCode(204);
    }

    private static RequestSpecification admin() {
        String token = keycloak()
                .formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "admin")
                .formParam("password", "admin")
                .post("/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return keycloak().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification keycloak() {
        String base = TestKeycloakAddress.base();
        return given().baseUri(base).basePath("/").port(Integer.parseInt(base.substring(base.lastIndexOf(':') + 1)));
    }
}
