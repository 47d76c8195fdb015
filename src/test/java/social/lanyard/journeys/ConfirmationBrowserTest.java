package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.lanyard.journeys.Reading.field;
import static social.lanyard.journeys.Reading.heading;
import static social.lanyard.journeys.Reading.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;

/** The doctor asks, the trust's administrator confirms, the doctor accepts; from then on it stands beside the name. */
@LanyardTest
class ConfirmationBrowserTest {
    private static final String NAME = "Ottoline Banerjee-Marsh";
    private static final String PROFILE = "/@ottoline";

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Test
    void a_doctor_is_confirmed_by_the_trust_and_writes_under_it() {
        Page doctor = browser.page(Look.PHONE_LIGHT);
        browser.signIn(doctor, "doctor");
        String before = publish(doctor, "Before anybody confirmed me");
        asks(doctor);
        Page admin = browser.page(Look.DESKTOP_LIGHT);
        browser.signIn(admin, "trustadmin");
        confirms(admin);
        nothingShowsYet();
        accepts(doctor);
        String after = publish(doctor, "After they confirmed me");
        aVisitorSees(before, after);
    }

    private static String publish(Page doctor, String title) {
        doctor.navigate("/write");
        field(doctor, "Title").fill(title);
        field(doctor, "Your story").fill("A few words about a night.");
        field(doctor, "Opinion").check();
        press(doctor, "Publish");
        assertThat(heading(doctor)).hasText(title);
        return doctor.url();
    }

    private static void asks(Page doctor) {
        doctor.navigate("/verification/request");
        Accessibility.check(doctor);
        field(doctor, "Organisation").fill("Saltfen Community Health");
        field(doctor, "Your role, as you would say it").fill("Ward doctor");
        doctor.getByLabel("Profession and register").selectOption("DOCTOR");
        field(doctor, "Registration number").fill("12");
        press(doctor, "Send request");
        assertThat(doctor.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(field(doctor, "Your role, as you would say it")).hasValue("Ward doctor");
        field(doctor, "Registration number").fill("0000001");
        press(doctor, "Send request");
        assertThat(doctor.getByRole(AriaRole.STATUS)).containsText("Your request is with the organisation");
        Accessibility.check(doctor);
    }

    private static void confirms(Page admin) {
        admin.navigate("/organisations/saltfen/verification");
        Accessibility.check(admin);
        admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Decide.*" + NAME)))
                .click();
        assertThat(heading(admin)).hasText(NAME);
        assertThat(admin.locator("main")).containsText("0000001");
        Accessibility.check(admin);
        press(admin, "Sign your decision");
        assertThat(admin.getByRole(AriaRole.ALERT)).isVisible();
        admin.getByLabel(Pattern.compile("^I looked at the register")).check();
        admin.getByLabel(Pattern.compile("^Confirm")).check();
        admin.getByLabel("Good until").fill(LocalDate.now().plusMonths(6).toString());
        admin.getByLabel(Pattern.compile("^Reason")).fill("The register and the record match.");
        press(admin, "Sign your decision");
        assertThat(admin.getByRole(AriaRole.STATUS)).containsText("Signed");
    }

    private void nothingShowsYet() {
        Page visitor = browser.pageWithoutScripts(Look.DESKTOP_LIGHT);
        visitor.navigate(PROFILE);
        assertThat(visitor.locator("main")).containsText("nothing confirmed");
    }

    private static void accepts(Page doctor) {
        doctor.navigate("/verification");
        doctor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Read it")))
                .first()
                .click();
        assertThat(doctor.locator("main")).containsText("confirmed by");
        Accessibility.check(doctor);
        doctor.getByLabel(Pattern.compile("^Accept")).check();
        press(doctor, "Send my answer");
        assertThat(doctor.getByRole(AriaRole.STATUS)).containsText("Accepted");
    }

    private void aVisitorSees(String before, String after) {
        Page visitor = browser.pageWithoutScripts(Look.PHONE_LIGHT);
        visitor.navigate(PROFILE);
        assertThat(visitor.locator("main")).containsText("confirmed by Saltfen Community Health");
        visitor.navigate(after);
        assertThat(visitor.locator("article").first()).containsText("confirmed by Saltfen Community Health");
        visitor.navigate(before);
        assertThat(visitor.locator(".story-head")).containsText("nothing confirmed");
        visitor.navigate(PROFILE + "/how-we-know");
        assertThat(visitor.locator("main")).containsText("Saltfen Community Health");
    }
}
