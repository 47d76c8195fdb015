package social.lanyard.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Cast;
import social.lanyard.testing.IdentityAdmin;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.TestKeycloakAddress;
import social.lanyard.testing.Tokens;

/** Row R11: only the right person, with the right role. Forged, foreign and misused tokens open nothing. */
@LanyardTest
class BearerTokensTest {
    private static final String OWN_ACCOUNT = "/api/v1/accounts/verify_credentials";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private static KeyPair stranger;

    @BeforeAll
    static void a_stranger_has_a_key_of_their_own() throws GeneralSecurityException {
        Cast.here();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        stranger = generator.generateKeyPair();
    }

    @Test
    void the_right_token_is_accepted() {
        asking(Tokens.of("nurse")).then().statusCode(200);
    }

    @Test
    void no_forged_foreign_or_misused_token_is_accepted() throws Exception {
        Map<String, String> wrong = wrongTokens();
        assertThat(wrong).hasSizeGreaterThanOrEqualTo(80);
        assertThat(wrong)
                .allSatisfy((name, token) ->
                        assertThat(asking(token).statusCode()).as(name).isIn(400, 401));
        Proof.shown("R11", "forged, foreign and misused tokens at the API", wrong.size(), 0, "all answered 400 or 401");
    }

    @Test
    void a_token_counts_nowhere_but_in_the_authorization_header_of_the_api() {
        String token = Tokens.of("nurse");
        assertThat(given().queryParam("access_token", token).get(OWN_ACCOUNT).statusCode())
                .isEqualTo(401);
        assertThat(given().cookie("Authorization", "Bearer " + token)
                        .get(OWN_ACCOUNT)
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().cookie("lanyard_session", token).get(OWN_ACCOUNT).statusCode())
                .isEqualTo(401);
        assertThat(given().header("Authorization", "Bearer " + token)
                        .redirects()
                        .follow(false)
                        .get("/settings")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_session_counts_nowhere_in_the_api() {
        String cookie = Cast.here().person(Cast.Actor.OWNER).cookie();
        assertThat(given().cookie("lanyard_session", cookie).get("/settings").statusCode())
                .isEqualTo(200);
        assertThat(given().cookie("lanyard_session", cookie).get(OWN_ACCOUNT).statusCode())
                .isEqualTo(401);
    }

    /** Each under a name that says what is wrong with it. */
    private static Map<String, String> wrongTokens() throws Exception {
        String real = Tokens.of("nurse");
        Map<String, String> wrong = new LinkedHashMap<>();
        malformed(real, wrong);
        unsigned(real, wrong);
        signedByAStranger(real, wrong);
        withClaimsOfOurs(real, wrong);
        withOurPublicKey(real, wrong);
        ofSomebodyElse(wrong);
        ofAnotherRealm(real, wrong);
        return wrong;
    }

    private static void malformed(String real, Map<String, String> wrong) {
        String[] parts = real.split("\\.");
        wrong.put("empty", "");
        wrong.put("not a token", "nurse");
        wrong.put("two parts", parts[0] + "." + parts[1]);
        wrong.put("four parts", real + ".x");
        wrong.put("no signature", parts[0] + "." + parts[1] + ".");
        wrong.put("no body", parts[0] + ".." + parts[2]);
        wrong.put("no header", "." + parts[1] + "." + parts[2]);
        wrong.put("signature cut short", real.substring(0, real.length() - 10));
        wrong.put(
                "signature of another token",
                parts[0] + "." + parts[1] + "." + Tokens.of("midwife").split("\\.")[2]);
        wrong.put(
                "body of another token", parts[0] + "." + Tokens.of("operator").split("\\.")[1] + "." + parts[2]);
        wrong.put("twice", real + " " + real);
        wrong.put("very long", "x".repeat(8000));
        wrong.put("binary", "\u0001\u0002");
    }

    private static void unsigned(String real, Map<String, String> wrong) {
        for (String algorithm : new String[] {"none", "None", "NONE", "nOnE", ""}) {
            String header = part(new JsonObject().put("alg", algorithm).put("typ", "JWT"));
            wrong.put("algorithm " + algorithm + ", no signature", header + "." + real.split("\\.")[1] + ".");
            wrong.put(
                    "algorithm " + algorithm + ", real signature",
                    header + "." + real.split("\\.")[1] + "." + real.split("\\.")[2]);
        }
    }

    private static void signedByAStranger(String real, Map<String, String> wrong) throws Exception {
        wrong.put("all right but for the key", rs256(real, claims -> {}, header -> {}));
        wrong.put("no key id", rs256(real, claims -> {}, header -> header.remove("kid")));
        wrong.put("key id of nobody", rs256(real, claims -> {}, header -> header.put("kid", "nobody")));
        wrong.put("key id as a path", rs256(real, claims -> {}, header -> header.put("kid", "../../dev/null")));
        wrong.put("key address", rs256(real, claims -> {}, header -> header.put("jku", "http://localhost:1/keys")));
        wrong.put(
                "key inside",
                rs256(real, claims -> {}, header -> header.put("jwk", new JsonObject().put("kty", "RSA"))));
        wrong.put(
                "certificate address", rs256(real, claims -> {}, header -> header.put("x5u", "http://localhost:1/c")));
        wrong.put("critical header", rs256(real, claims -> {}, header -> header.put("crit", new JsonArray().add("x"))));
        wrong.put("more roles", rs256(real, BearerTokensTest::everyRole, header -> {}));
        wrong.put("never expires", rs256(real, claims -> claims.remove("exp"), header -> {}));
        wrong.put("expired", rs256(real, claims -> claims.put("exp", 1), header -> {}));
        wrong.put("not yet", rs256(real, claims -> claims.put("nbf", 4102444800L), header -> {}));
        wrong.put("other issuer", rs256(real, claims -> claims.put("iss", "http://elsewhere.example"), header -> {}));
        wrong.put("no issuer", rs256(real, claims -> claims.remove("iss"), header -> {}));
        wrong.put("no subject", rs256(real, claims -> claims.remove("sub"), header -> {}));
        wrong.put("no audience", rs256(real, claims -> claims.remove("aud"), header -> {}));
        wrong.put("signed with the public key as a secret", hs256(real, "public".getBytes(StandardCharsets.UTF_8)));
        wrong.put("signed with an empty-looking secret", hs256(real, new byte[] {0}));
        wrong.put("signed with the client's secret", hs256(real, "lanyard-tests".getBytes(StandardCharsets.UTF_8)));
    }

    /** What would be believed if the signature were. */
    private static void withClaimsOfOurs(String real, Map<String, String> wrong) throws Exception {
        String[] roles = {
            "operator", "moderator", "Operator", "operator ", "moderator\u200b", "\u043eperator", "admin", "*"
        };
        for (String role : roles) {
            wrong.put(
                    "role " + role,
                    rs256(
                            real,
                            claims -> claims.put(
                                    "realm_access", new JsonObject().put("roles", new JsonArray().add(role))),
                            header -> {}));
        }
        wrong.put(
                "roles as groups",
                rs256(real, claims -> claims.put("groups", new JsonArray().add("operator")), header -> {}));
        wrong.put("roles as a text", rs256(real, claims -> claims.put("realm_access", "operator"), header -> {}));
        for (String code : new String[] {"saltfen", "Saltfen", "saltfen ", "s\u0430ltfen", "cast_trust", "*"}) {
            wrong.put(
                    "organisation " + code,
                    rs256(real, claims -> claims.put("organization", new JsonArray().add(code)), header -> {}));
        }
        wrong.put(
                "second factor",
                rs256(real, claims -> claims.put("acr", "2").put("auth_time", 4102444800L), header -> {}));
        wrong.put(
                "another person",
                rs256(real, claims -> claims.put("sub", "00000000-0000-4000-8000-000000000011"), header -> {}));
        wrong.put(
                "audience of many",
                rs256(real, claims -> claims.put("aud", new JsonArray().add("x").add("lanyard-api")), header -> {}));
        wrong.put("type of an id token", rs256(real, claims -> claims.put("typ", "ID"), header -> {}));
        wrong.put(
                "type of a logout token",
                rs256(real, claims -> claims.put("typ", "Logout"), header -> header.put("typ", "logout+jwt")));
        wrong.put("issued tomorrow", rs256(real, claims -> claims.put("iat", 4102444800L), header -> {}));
        wrong.put("end as a text", rs256(real, claims -> claims.put("exp", "4102444800"), header -> {}));
        for (String algorithm : new String[] {"RS384", "RS512", "PS256", "ES256", "EdDSA", "rs256", "HS512"}) {
            wrong.put("says " + algorithm, rs256(real, claims -> {}, header -> header.put("alg", algorithm)));
        }
        wrong.put("unencoded body", rs256(real, claims -> {}, header -> header.put("b64", false)));
        wrong.put("packed body", rs256(real, claims -> {}, header -> header.put("zip", "DEF")));
        wrong.put("key id of SQL", rs256(real, claims -> {}, header -> header.put("kid", "' or 1=1 --")));
        wrong.put("key of a stranger inside", rs256(real, claims -> {}, header -> header.put("jwk", publicKey())));
        wrong.put("five parts", real + "." + real.split("\\.")[1] + "." + real.split("\\.")[2]);
    }

    private static JsonObject publicKey() {
        RSAPublicKey key = (RSAPublicKey) stranger.getPublic();
        return new JsonObject()
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("n", URL.encodeToString(key.getModulus().toByteArray()))
                .put("e", URL.encodeToString(key.getPublicExponent().toByteArray()));
    }

    /** The realm's real public key, which everybody may read, taken for a shared secret. */
    private static void withOurPublicKey(String real, Map<String, String> wrong) throws Exception {
        List<Map<String, Object>> keys = given().baseUri(TestKeycloakAddress.base())
                .basePath("/")
                .port(Integer.parseInt(TestKeycloakAddress.base().replaceAll(".*:", "")))
                .get("/realms/lanyard/protocol/openid-connect/certs")
                .path("keys");
        for (Map<String, Object> key : keys) {
            for (String part : new String[] {"n", "e", "kid"}) {
                String text = (String) key.get(part);
                wrong.put(
                        key.get("use") + " key's " + part + " as a secret",
                        hs256(real, text.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** A realm of the same server whose client says all that ours says: only the issuer and its key differ. */
    private static void ofAnotherRealm(String real, Map<String, String> wrong) {
        JsonArray mappers = new JsonArray();
        JsonObject claims = decoded(real, 1);
        mappers.add(hardcoded("organization", "[\"saltfen\"]", "JSON"));
        mappers.add(hardcoded("realm_access", "{\"roles\":[\"operator\",\"moderator\"]}", "JSON"));
        mappers.add(hardcoded("aud", "lanyard-api", "String"));
        mappers.add(hardcoded("sub", claims.getString("sub"), "String"));
        mappers.add(hardcoded("azp", claims.getString("azp"), "String"));
        mappers.add(hardcoded("email", "nurse@saltfen.example", "String"));
        mappers.add(hardcoded("email_verified", "true", "boolean"));
        IdentityAdmin.made(
                "/admin/realms",
                new JsonObject()
                        .put("realm", "elsewhere")
                        .put("enabled", true)
                        .put("sslRequired", "none")
                        .put(
                                "clients",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("clientId", "elsewhere")
                                                .put("secret", "elsewhere")
                                                .put("directAccessGrantsEnabled", true)
                                                .put("publicClient", false)
                                                .put("protocolMappers", mappers)))
                        .put(
                                "users",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("username", "nurse")
                                                .put("email", "nurse@saltfen.example")
                                                .put("emailVerified", true)
                                                .put("firstName", "A")
                                                .put("lastName", "Nurse")
                                                .put("enabled", true)
                                                .put(
                                                        "credentials",
                                                        new JsonArray()
                                                                .add(new JsonObject()
                                                                        .put("type", "password")
                                                                        .put("value", "nurse"))))));
        try {
            Response answer = given().baseUri(TestKeycloakAddress.base())
                    .basePath("/")
                    .port(Integer.parseInt(TestKeycloakAddress.base().replaceAll(".*:", "")))
                    .formParam("grant_type", "password")
                    .formParam("client_id", "elsewhere")
                    .formParam("client_secret", "elsewhere")
                    .formParam("username", "nurse")
                    .formParam("password", "nurse")
                    .formParam("scope", "openid")
                    .post("/realms/elsewhere/protocol/openid-connect/token");
            assertThat(answer.statusCode()).isEqualTo(200);
            String foreign = answer.path("access_token");
            assertThat(decoded(foreign, 1).getValue("organization")).isNotNull();
            wrong.put("of another realm, with our claims", foreign);
            wrong.put("id token of another realm", answer.path("id_token"));
            wrong.put("refresh token of another realm", answer.path("refresh_token"));
            String[] parts = foreign.split("\\.");
            wrong.put(
                    "of another realm under our key's name",
                    part(decoded(foreign, 0).put("kid", decoded(real, 0).getString("kid"))) + "." + parts[1] + "."
                            + parts[2]);
        } finally {
            IdentityAdmin.asking().delete("/admin/realms/elsewhere");
        }
    }

    private static JsonObject hardcoded(String claim, String value, String type) {
        return new JsonObject()
                .put("name", claim)
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-hardcoded-claim-mapper")
                .put(
                        "config",
                        new JsonObject()
                                .put("claim.name", claim)
                                .put("claim.value", value)
                                .put("jsonType.label", type)
                                .put("access.token.claim", "true"));
    }

    /** Real tokens of the same identity provider that were made for something else. */
    private static void ofSomebodyElse(Map<String, String> wrong) {
        wrong.put("made for another application", Tokens.ofForeignApp("nurse"));
        Response answer = tokenAnswer();
        wrong.put("an id token", answer.path("id_token"));
        wrong.put("a refresh token", answer.path("refresh_token"));
    }

    private static Response tokenAnswer() {
        return given().baseUri(TestKeycloakAddress.base())
                .basePath("/")
                .port(Integer.parseInt(TestKeycloakAddress.base().replaceAll(".*:", "")))
                .formParam("grant_type", "password")
                .formParam("client_id", "lanyard-tests")
                .formParam("client_secret", "lanyard-tests")
                .formParam("username", "nurse")
                .formParam("password", "nurse")
                .formParam("scope", "openid")
                .post("/realms/lanyard/protocol/openid-connect/token");
    }

    private static void everyRole(JsonObject claims) {
        claims.put(
                "realm_access",
                new JsonObject().put("roles", new JsonArray().add("operator").add("moderator")));
    }

    private static String rs256(String real, Consumer<JsonObject> claims, Consumer<JsonObject> header)
            throws Exception {
        JsonObject head = decoded(real, 0);
        JsonObject body = decoded(real, 1);
        claims.accept(body);
        header.accept(head);
        String signed = part(head) + "." + part(body);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(stranger.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + URL.encodeToString(signature.sign());
    }

    private static String hs256(String real, byte[] secret) throws Exception {
        String signed = part(decoded(real, 0).put("alg", "HS256")) + "." + real.split("\\.")[1];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return signed + "." + URL.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static JsonObject decoded(String token, int part) {
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), StandardCharsets.UTF_8));
    }

    private static String part(JsonObject json) {
        return URL.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static Response asking(String token) {
        return given().port(RestAssured.port)
                .header("Authorization", "Bearer " + token)
                .get(OWN_ACCOUNT);
    }
}
