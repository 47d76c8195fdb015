package social.lanyard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.testing.IdentityAdmin;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.Proof;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.TestKeycloakAddress;

/**
 * Staff come through their trust's own directory: a second realm stands in for it, joined to the organisation as
 * operations.md says. What it says of its own people counts; what it says of anybody else does not.
 */
@LanyardTest
class DirectoryBrowserTest {
    private static final String STAFF = "ines.prior@tidewell.example";
    /** An account that is there already, with this address verified. */
    private static final String EXISTING = "nurse@saltfen.example";

    private static final String DIRECTORY_PASSWORD = "the directory's own";
    /** Addresses that the directory gives its people and that are not of its organisation. */
    private static final List<String> ELSEWHERE = List.of(
            EXISTING,
            "eve@eviltidewell.example",
            "ada@tidewell.example.evil.example",
            "bo@wards.tidewell.example",
            "cy@tidewe1l.example");

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Inject
    People people;

    private static Person trust;
    private static String organisation;

    /** Once for both tests: a realm takes seconds to make. */
    @BeforeEach
    void a_trust_with_a_directory() {
        if (trust == null) {
            madeWithItsDirectory(people);
        }
    }

    private static void madeWithItsDirectory(People people) {
        trust = people.organisation("Tidewell Partnership");
        String keycloak = TestKeycloakAddress.base();
        JsonArray users = new JsonArray();
        users.add(user(STAFF));
        ELSEWHERE.forEach(address -> users.add(user(address)));
        IdentityAdmin.made(
                "/admin/realms",
                new JsonObject()
                        .put("realm", "tidewell")
                        .put("enabled", true)
                        .put("sslRequired", "none")
                        .put(
                                "clients",
                                new JsonArray()
                                        .add(
                                                new JsonObject()
                                                        .put("clientId", "lanyard")
                                                        .put("secret", "tide")
                                                        .put("publicClient", false)
                                                        .put("standardFlowEnabled", true)
                                                        .put(
                                                                "redirectUris",
                                                                new JsonArray()
                                                                        .add(
                                                                                keycloak
                                                                                        + "/realms/lanyard/broker/tidewell-directory/endpoint"))))
                        .put("users", users));
        organisation = IdentityAdmin.made(
                "/admin/realms/lanyard/organizations",
                new JsonObject()
                        .put("name", "Tidewell Partnership")
                        .put("alias", trust.code())
                        .put("enabled", true)
                        .put(
                                "domains",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("name", "tidewell.example")
                                                .put("verified", true))));
        String realm = keycloak + "/realms/tidewell";
        String protocol = realm + "/protocol/openid-connect";
        IdentityAdmin.made(
                "/admin/realms/lanyard/identity-provider/instances",
                new JsonObject()
                        .put("alias", "tidewell-directory")
                        .put("providerId", "oidc")
                        .put("enabled", true)
                        .put("trustEmail", false)
                        .put("hideOnLogin", true)
                        .put(
                                "config",
                                new JsonObject()
                                        .put("issuer", realm)
                                        .put("authorizationUrl", protocol + "/auth")
                                        .put("tokenUrl", protocol + "/token")
                                        .put("jwksUrl", protocol + "/certs")
                                        .put("useJwksUrl", "true")
                                        .put("validateSignature", "true")
                                        .put("clientId", "lanyard")
                                        .put("clientSecret", "tide")
                                        .put("clientAuthMethod", "client_secret_post")
                                        .put("defaultScope", "openid email")
                                        .put("pkceEnabled", "true")
                                        .put("pkceMethod", "S256")
                                        .put("kc.org.domain", "tidewell.example")
                                        .put("kc.org.broker.redirect.mode.email-matches", "true")));
        IdentityAdmin.asking()
                .contentType("application/json")
                .body("\"tidewell-directory\"")
                .post("/admin/realms/lanyard/organizations/" + organisation + "/identity-providers")
                .then()
                .statusCode(204);
    }

    @AfterAll
    static void it_goes() {
        if (trust == null) {
            return;
        }
        JsonArray found = new JsonArray(IdentityAdmin.asking()
                .get("/admin/realms/lanyard/users?search=tidewell.example")
                .asString());
        found.forEach(user -> IdentityAdmin.remove(((JsonObject) user).getString("id")));
        IdentityAdmin.asking().delete("/admin/realms/lanyard/organizations/" + organisation);
        IdentityAdmin.asking().delete("/admin/realms/lanyard/identity-provider/instances/tidewell-directory");
        IdentityAdmin.asking().delete("/admin/realms/tidewell");
    }

    @Test
    void staff_of_the_directory_belong_to_its_organisation_and_nothing_is_confirmed() {
        Page page = browser.page();
        throughTheDirectory(page, STAFF);
        // The directory’s word for the address is not enough.
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Look in your inbox");
        page.navigate(Mailbox.of(STAFF).await("Confirm your email address").links().stream()
                .filter(link -> link.contains("/login-actions/action-token"))
                .findFirst()
                .orElseThrow());
        page.waitForURL(Pattern.compile("^" + Pattern.quote(RealBrowser.origin()) + "/join.*"));
        String handle = "ines" + System.nanoTime() % 1_000_000_000;
        page.getByLabel("Name to show").fill("Ines Prior");
        page.getByLabel("Handle").fill(handle);
        page.getByLabel("Patient", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#policy").check();
        page.locator("#age").check();
        press(page, "Start");
        page.waitForURL(RealBrowser.origin() + "/");

        assertThat(people.one(
                        String.class,
                        "select f.how from affiliation f join account a on a.id = f.account_id"
                                + " where a.handle = ? and f.organisation_id = ? and f.ended_at is null",
                        handle,
                        trust.id()))
                .isEqualTo("DIRECTORY");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from facet f join account a on a.id = f.account_id where a.handle = ?",
                        handle))
                .as("belonging confirms nothing")
                .isZero();
    }

    @Test
    void an_address_of_somebody_else_joins_no_account_and_no_organisation() {
        int linked = 0;
        for (String address : ELSEWHERE) {
            Page page = browser.page();
            throughTheDirectory(page, address);
            assertThat(page.url()).as(address).startsWith(TestKeycloakAddress.base());
            press(page, "Save");
            PlaywrightAssertions.assertThat(page.locator(".error")).containsText("domain");
            assertThat(page.url()).as("%s, sent on", address).startsWith(TestKeycloakAddress.base());
            linked += links(address);
        }
        assertThat(linked).isZero();
        Proof.shown(
                "R11",
                "a directory that gives its people the addresses of others",
                ELSEWHERE.size(),
                linked,
                "0 accounts joined, 0 signed in");
    }

    /** How many accounts with this address were joined with the directory. */
    private static int links(String address) {
        int links = 0;
        JsonArray users = new JsonArray(IdentityAdmin.asking()
                .get("/admin/realms/lanyard/users?exact=true&email=" + address)
                .asString());
        for (Object user : users) {
            links += new JsonArray(IdentityAdmin.asking()
                            .get("/admin/realms/lanyard/users/" + ((JsonObject) user).getString("id")
                                    + "/federated-identity")
                            .asString())
                    .size();
        }
        return links;
    }

    /** Types an address of the trust, is sent to its directory, and signs in there as somebody it knows. */
    private static void throughTheDirectory(Page page, String directoryName) {
        page.navigate("/sign-in");
        page.getByLabel("Email address").fill("somebody@tidewell.example");
        press(page, "Continue");
        page.waitForURL(Pattern.compile(".*/realms/tidewell/.*"));
        page.locator("#username").fill(directoryName);
        page.locator("#password").fill(DIRECTORY_PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(".*/realms/lanyard/login-actions/.*"));
    }

    private static JsonObject user(String address) {
        return new JsonObject()
                .put("username", address)
                .put("email", address)
                .put("emailVerified", true)
                .put("firstName", "Some")
                .put("lastName", "Body")
                .put("enabled", true)
                .put(
                        "credentials",
                        new JsonArray()
                                .add(new JsonObject().put("type", "password").put("value", DIRECTORY_PASSWORD)));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
