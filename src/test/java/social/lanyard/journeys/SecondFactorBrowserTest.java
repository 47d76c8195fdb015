package social.lanyard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.local.OneTimeCode;
import social.lanyard.testing.IdentityAdmin;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.TestDatabase;

/** Confirming with a real code at the real identity provider: who has one, who sets one up, and who is somebody else. */
@LanyardTest
class SecondFactorBrowserTest {
    private static final String SECRET = "a secret of this test";
    private static final String STEP_UP = "/sign-in?acr_values=2&to=/second-factor";

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void they_leave() {
        made.forEach(IdentityAdmin::remove);
    }

    @Test
    void a_code_makes_the_session_fresh_and_a_password_does_not() throws SQLException {
        String email = "coded" + System.nanoTime() + "@mail.example";
        made.add(IdentityAdmin.person(email, SECRET));
        Page page = browser.page(Look.PHONE_LIGHT);
        browser.begin(page, email, IdentityAdmin.PASSWORD);
        page.getByLabel("One-time code").fill(new OneTimeCode(SECRET).at(Instant.now()));
        press(page, "Sign in");
        arrived(page);
        assertThat(sessions(made.get(0))).as("signed in, nothing asked for").containsExactly("open, no second factor");

        page.navigate(STEP_UP);
        page.getByLabel("One-time code").fill("000000");
        press(page, "Sign in");
        PlaywrightAssertions.assertThat(page.locator(".error")).containsText("does not match");
        page.getByLabel("One-time code")
                .fill(new OneTimeCode(SECRET).at(Instant.now().plusSeconds(30)));
        press(page, "Sign in");
        arrived(page);
        assertThat(sessions(made.get(0)))
                .as("the old session made way, and only for this browser")
                .containsExactly("open, second factor", "over, no second factor");
    }

    @Test
    void who_has_none_types_the_password_again_sets_one_up_and_is_told_by_mail() throws SQLException {
        String email = "plain" + System.nanoTime() + "@mail.example";
        made.add(IdentityAdmin.person(email, ""));
        Page page = browser.pageWithoutScripts(Look.DESKTOP_LIGHT);
        browser.begin(page, email, IdentityAdmin.PASSWORD);
        arrived(page);

        page.navigate(STEP_UP);
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Enter your password");
        password(page).fill("not the password of this person");
        press(page, "Sign in");
        PlaywrightAssertions.assertThat(page.locator(".error")).containsText("do not match");
        assertThat(page.locator("input[name=totpSecret]").count())
                .as("an open browser alone sets nothing up")
                .isZero();
        password(page).fill(IdentityAdmin.PASSWORD);
        press(page, "Sign in");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Set up one-time codes");
        String secret = page.locator("input[name=totpSecret]").inputValue();
        page.getByLabel("One-time code").fill(new OneTimeCode(secret).at(Instant.now()));
        page.getByLabel("One-time code").press("Enter");
        arrived(page);
        assertThat(sessions(made.get(0))).contains("open, second factor");
        assertThat(Mailbox.of(email).await("How you sign in to Lanyard changed").text())
                .contains("One-time codes of an authenticator app were set up");
    }

    @Test
    void a_second_way_wants_the_password_and_the_first_way() {
        String email = "second" + System.nanoTime() + "@mail.example";
        made.add(IdentityAdmin.person(email, SECRET));
        Page page = browser.page();
        browser.begin(page, email, IdentityAdmin.PASSWORD);
        page.getByLabel("One-time code").fill(new OneTimeCode(SECRET).at(Instant.now()));
        press(page, "Sign in");
        arrived(page);
        // The identity provider counts whole seconds: a password of this very second is as good as one typed again.
        page.waitForTimeout(2000);
        for (String action : new String[] {"CONFIGURE_TOTP", "webauthn-register-passwordless"}) {
            page.navigate("/sign-in?to=/&kc_action=" + action);
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Enter your password");
            password(page).fill(IdentityAdmin.PASSWORD);
            press(page, "Sign in");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Enter your one-time code");
        }
    }

    @Test
    void another_account_at_the_step_inherits_nothing() throws SQLException {
        String first = "first" + System.nanoTime() + "@mail.example";
        String other = "other" + System.nanoTime() + "@mail.example";
        made.add(IdentityAdmin.person(first, ""));
        made.add(IdentityAdmin.person(other, SECRET));
        Page page = browser.page();
        browser.begin(page, first, IdentityAdmin.PASSWORD);
        arrived(page);
        // Somebody else, in the same browser, at the identity provider's own door.
        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                        .setDomain("localhost")
                        .setName(Pattern.compile("KEYCLOAK.*|AUTH_SESSION.*|KC_.*")));
        page.navigate(STEP_UP);
        browser.proceed(page, other, IdentityAdmin.PASSWORD);
        page.getByLabel("One-time code").fill(new OneTimeCode(SECRET).at(Instant.now()));
        press(page, "Sign in");
        arrived(page);
        assertThat(sessions(made.get(0))).as("of the first person").containsExactly("over, no second factor");
        assertThat(sessions(made.get(1))).as("of the other").containsExactly("open, second factor");
    }

    private static void arrived(Page page) {
        page.waitForURL(Pattern.compile("^" + Pattern.quote(RealBrowser.origin()) + "/(?!sign-in).*"));
    }

    private static com.microsoft.playwright.Locator password(Page page) {
        return page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** What is known of a person's sessions, the newest first. */
    private static List<String> sessions(String subject) throws SQLException {
        List<String> sessions = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                var query = owner.prepareStatement("""
                        select case when ended_at is null then 'open, ' else 'over, ' end
                               || case when second_factor_at is null then 'no second factor' else 'second factor' end
                          from session where subject = ? order by created_at desc
                        """)) {
            query.setString(1, subject);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sessions.add(rows.getString(1));
                }
            }
        }
        return sessions;
    }
}
