package social.lanyard.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Makes people at the tests' identity provider that a test can change as it likes, the way an administrator does. */
public final class IdentityAdmin {
    public static final String PASSWORD = "a rather long pass phrase";

    private static final String REALM = "/admin/realms/lanyard";

    private IdentityAdmin() {}

    /**
     * Somebody with a verified address and {@link #PASSWORD}.
     *
     * @param secret of their one-time codes, or empty where they have none
     * @return their subject
     */
    public static String person(String email, String secret) {
        JsonArray credentials =
                new JsonArray().add(new JsonObject().put("type", "password").put("value", PASSWORD));
        if (!secret.isEmpty()) {
            credentials.add(new JsonObject()
                    .put("type", "otp")
                    .put("userLabel", "Codes")
                    .put("secretData", new JsonObject().put("value", secret).encode())
                    .put(
                            "credentialData",
                            new JsonObject()
                                    .put("subType", "totp")
                                    .put("digits", 6)
                                    .put("counter", 0)
                                    .put("period", 30)
                                    .put("algorithm", "HmacSHA1")
                                    .encode()));
        }
        return made(
                REALM + "/users",
                new JsonObject()
                        .put("username", email)
                        .put("email", email)
                        .put("emailVerified", true)
                        .put("enabled", true)
                        .put("credentials", credentials));
    }

    public static void remove(String subject) {
        asking().delete(REALM + "/users/" + subject).then().statusCode(204);
    }

    /** Posts a thing to the administration interface and gives the last part of its address. */
    public static String made(String path, JsonObject thing) {
        String location = asking().contentType("application/json")
                .body(thing.encode())
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A request with an administrator's token. */
    public static RequestSpecification asking() {
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
        return given().baseUri(TestKeycloakAddress.base()).basePath("/").port(TestKeycloakAddress.port());
    }
}
