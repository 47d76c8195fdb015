package social.lanyard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@LanyardTest
class SurroundingsBrowserTest {

    /** What the site asks Keycloak for when somebody wants to sign in. */
    private static final String REQUEST = "/protocol/openid-connect/auth?client_id=lanyard-web&response_type=code"
            + "&scope=openid&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            + "&redirect_uri=" + RealBrowser.origin() + "/sign-in/callback";

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Test
    void a_demo_account_signs_in_through_keycloak_s_own_pages() {
        Page page = browser.page();
        browser.signIn(page, "nurse");
        assertThat(page.url()).startsWith(RealBrowser.origin());
        assertThat(page.context().cookies(RealBrowser.origin()))
                .extracting(cookie -> cookie.httpOnly)
                .contains(true);
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out"))
                        .count())
                .isPositive();
    }

    @Test
    void a_page_without_a_name_and_language_does_not_pass_the_accessibility_check() {
        Page page = browser.page();
        page.setContent("<!doctype html><html><head></head><body><main><h1>Here</h1></main></body></html>");
        assertThatThrownBy(() -> Accessibility.check(page))
                .hasMessageContaining("document-title")
                .hasMessageContaining("html-has-lang");
    }

    @Test
    void the_sign_in_page_passes_the_accessibility_check() {
        Page page = browser.page(Look.PHONE_DARK);
        page.navigate(TestKeycloakAddress.realm() + REQUEST);
        assertThat(page.title()).contains("Sign in");
        Accessibility.check(page);
    }
}
