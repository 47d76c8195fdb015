package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.RealBrowser;

/** A new patient registers, proves the address, chooses a name, leaves, forgets the password and comes back. */
@LanyardTest
class JoinBrowserTest {
    private static final String ADDRESS = "marsh.lantern@mail.example";

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Test
    void a_new_patient_joins_leaves_forgets_the_password_and_comes_back() {
        Page page = browser.page(Look.PHONE_LIGHT);
        register(page);
        chooseAName(page);
        signOut(page);
        resetThePassword(page);
        assertThat(page.locator(".site-footer")).containsText("Sign out");
        page.navigate("/settings/profile");
        assertThat(page.getByLabel("Name to show")).hasValue("Marsh Lantern");
        signOut(page);
        browser.signIn(page, ADDRESS, "another long pass phrase");
        page.navigate("/settings");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Settings");
    }

    private static void register(Page page) {
        page.navigate("/join");
        Accessibility.check(page);
        page.locator("#email").fill(ADDRESS);
        press(page, "Make an account");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Look in your inbox");
        Accessibility.check(page);
        page.navigate(link(ADDRESS, "address"));
        page.locator("#password-new").fill("a rather long pass phrase");
        page.locator("#password-confirm").fill("a rather long pass phrase");
        press(page, "Save the password");
        page.waitForURL("**/join");
    }

    private static void chooseAName(Page page) {
        Accessibility.check(page);
        page.getByLabel("Name to show").fill("Official Marsh");
        page.getByLabel("Handle", exact()).fill("Marsh!");
        page.getByLabel("Patient", exact()).check();
        press(page, "Start");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing that you typed is lost");
        assertThat(page.getByLabel("Name to show")).hasValue("Official Marsh");
        Accessibility.check(page);
        page.getByLabel("Name to show").fill("Marsh Lantern");
        page.getByLabel("Handle", exact()).fill("marsh_lantern");
        page.getByLabel(Pattern.compile("I agree to the content policy")).check();
        page.getByLabel("I am 16 or older").check();
        press(page, "Start");
        page.waitForURL(Pattern.compile(".*/$"));
        page.navigate("/@marsh_lantern");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Marsh Lantern");
        assertThat(page.locator("main")).containsText("speaking from own experience");
    }

    private static void signOut(Page page) {
        page.locator(".site-footer")
                .getByRole(AriaRole.BUTTON, named("Sign out"))
                .click();
        assertThat(page.locator(".site-header").getByText("Join")).isVisible();
    }

    private static void resetThePassword(Page page) {
        page.navigate("/sign-in");
        page.getByLabel("Email address").fill(ADDRESS);
        press(page, "Continue");
        page.getByText("Set a new password").click();
        press(page, "Send me a link");
        page.navigate(link(ADDRESS, "password"));
        page.locator("#password-new").fill("another long pass phrase");
        page.locator("#password-confirm").fill("another long pass phrase");
        press(page, "Save the password");
        page.waitForURL(Pattern.compile("^" + Pattern.quote(RealBrowser.origin()) + "/(?!sign-in).*"));
    }

    private static String link(String address, String wordOfSubject) {
        return Mailbox.of(address).await(wordOfSubject).links().stream()
                .filter(link -> link.contains("/login-actions/"))
                .findFirst()
                .orElseThrow();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
