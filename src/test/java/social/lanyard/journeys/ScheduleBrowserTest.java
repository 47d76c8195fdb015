package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.lanyard.journeys.Reading.field;
import static social.lanyard.journeys.Reading.heading;
import static social.lanyard.journeys.Reading.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Screenshots;

/** The nurse writes on a Sunday, lets the story go out on another day, and thinks again. */
@LanyardTest
class ScheduleBrowserTest {
    private static final String DAY =
            LocalDate.now(ZoneId.of("Europe/London")).plusDays(12).toString();

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private final String title = "The rota " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_story_is_scheduled_changed_and_cancelled_with_scripts_off() {
        Page nurse = browser.pageWithoutScripts(Look.PHONE_LIGHT);
        browser.signIn(nurse, "nurse");
        plans(nurse);
        changesItsMind(nurse);
    }

    @Test
    void every_look_of_it_is_fit_to_be_seen() {
        Page nurse = browser.page(Look.DESKTOP_LIGHT);
        browser.signIn(nurse, "nurse");
        plans(nurse);
        for (String path : new String[] {"/drafts/scheduled", "/drafts", "/write"}) {
            nurse.navigate(path);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                nurse.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : new int[] {390, 1280}) {
                    nurse.setViewportSize(width, 900);
                    Screenshots.take(nurse, "schedule" + path + "-" + width + "-" + scheme);
                    Accessibility.check(nurse);
                }
            }
            fits(nurse);
        }
        nurse.setViewportSize(390, 900);
        changesItsMind(nurse);
    }

    private void plans(Page nurse) {
        nurse.navigate("/write");
        field(nurse, "Title").fill(title);
        field(nurse, "Your story").fill("A rota is a promise.");
        field(nurse, "My own story").check();
        nurse.getByLabel("On a day and time I choose").check();
        press(nurse, "Publish");
        assertThat(nurse.getByRole(AriaRole.ALERT)).containsText("Choose the day.");
        assertThat(field(nurse, "Title")).hasValue(title);
        field(nurse, "Day").fill(DAY);
        field(nurse, "Time (UK)").fill("07:15");
        // By keyboard: nothing has to hold still for that.
        nurse.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Publish").setExact(true))
                .press("Enter");
        assertThat(nurse.getByRole(AriaRole.STATUS)).containsText("07:15, UK time");
    }

    private void changesItsMind(Page nurse) {
        nurse.navigate("/drafts/scheduled");
        Locator row = nurse.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(title));
        row.getByLabel("Time (UK)").fill("19:45");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change the time"))
                .click();
        assertThat(row).containsText("19:45, UK time");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(nurse.getByRole(AriaRole.STATUS)).containsText("does not go out by itself any more");
        nurse.getByText("Open the draft").click();
        assertThat(field(nurse, "Title")).hasValue(title);
        assertThat(heading(nurse)).hasText("Write a story");
    }

    private static void fits(Page page) {
        page.setViewportSize(320, 700);
        Assertions.assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no scrolling sideways on " + page.url())
                .isTrue();
    }
}
