package social.lanyard.testing;

import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens of the demo accounts, from the real Keycloak. Only the tests' realm has a client that gives them so. */
public final class Tokens {

    /** Tokens are good for five minutes; none is handed out that might run out in the middle of a test. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token that the API accepts, of the demo account with this name. */
    public static String of(String demoAccount) {
        return KNOWN.compute(demoAccount, (name, token) -> token == null || token.isOld() ? fetch(name) : token)
                .value();
    }

    /** A token that the API accepts, of somebody who signed in with a password alone. */
    public static String withoutSecondFactor(String demoAccount) {
        return fetch(demoAccount, "lanyard-plain");
    }

    /** A real token of the same realm that was given to another application, and that the API must refuse. */
    public static String ofForeignApp(String demoAccount) {
        return fetch(demoAccount, "foreign-app");
    }

    private static Token fetch(String demoAccount) {
        return new Token(fetch(demoAccount, "lanyard-tests"), Instant.now());
    }

    private static String fetch(String demoAccount, String client) {
        return RestAssured.given()
                .baseUri(TestKeycloakAddress.base())
                .basePath("/")
                .port(TestKeycloakAddress.port())
                .formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("client_secret", client)
                .formParam("username", demoAccount)
                .formParam("password", demoAccount)
                .formParam("scope", "openid")
                .post("realms/lanyard/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private record Token(String value, Instant since) {
        boolean isOld() {
            return since.plus(GOOD_FOR).isBefore(Instant.now());
        }
    }
}
