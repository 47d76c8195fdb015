package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.lanyard.journeys.Reading.field;
import static social.lanyard.journeys.Reading.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Screenshots;

/** The nurse has told two stories that belong together, and a reader goes from one to the other. */
@LanyardTest
class SeriesBrowserTest {
    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String before = "Before the night " + mark;
    private final String after = "After the night " + mark;
    private final String title = "One long night " + mark;

    @Test
    void two_stories_become_a_series_that_a_reader_follows_with_scripts_off() {
        Page nurse = browser.pageWithoutScripts(Look.PHONE_LIGHT);
        browser.signIn(nurse, "nurse");
        publish(nurse, before);
        publish(nurse, after);
        nurse.navigate("/drafts");
        look(nurse, "drafts");
        link(nurse, "Series").first().press("Enter");
        press(nurse, "Make the series");
        assertThat(nurse.getByRole(AriaRole.ALERT)).containsText("Give the series a title.");
        look(nurse, "list-asked");
        field(nurse, "Title").fill(title);
        field(nurse, "What it is about").fill("What a night on the ward is like, hour by hour.");
        press(nurse, "Make the series");
        assertThat(nurse.getByRole(AriaRole.STATUS)).containsText("Saved.");
        nurse.getByLabel(before).press("Space");
        nurse.getByLabel(after).press("Space");
        press(nurse, "Add to the series");
        press(nurse, "Move down " + after);
        look(nurse, "desk");
        nurse.navigate("/series");
        look(nurse, "list");
        link(nurse, title).first().press("Enter");
        link(nurse, "As readers see it").press("Enter");
        String address = nurse.url();

        Page reader = browser.pageWithoutScripts(Look.PHONE_LIGHT);
        reader.navigate(address);
        assertThat(heading(reader)).hasText(title);
        look(reader, "series");
        link(reader, before).press("Enter");
        assertThat(reader.locator("article header")).containsText("Part 1 of 2 in " + title);
        look(reader, "story");
        link(reader, after).press("Enter");
        assertThat(heading(reader)).hasText(after);
        link(reader, before).press("Enter");
        assertThat(heading(reader)).hasText(before);
        String person = address.replaceAll("/series/.*", "");
        reader.navigate(person);
        look(reader, "profile");
        link(reader, "Series").press("Enter");
        assertThat(link(reader, title)).isVisible();
        look(reader, "profile-series");

        link(nurse, "Change it").press("Enter");
        link(nurse, "Delete the series").press("Enter");
        look(nurse, "deletion");
        press(nurse, "Delete the series");
        assertThat(nurse.getByRole(AriaRole.STATUS)).containsText("Its stories stay.");
        Assertions.assertThat(reader.navigate(address).status()).isEqualTo(404);
    }

    private static void publish(Page nurse, String title) {
        nurse.navigate("/write");
        field(nurse, "Title").fill(title);
        field(nurse, "Your story").fill("It was quiet until three.");
        field(nurse, "My own story").press("Space");
        press(nurse, "Publish");
        assertThat(heading(nurse)).hasText(title);
    }

    /** By keyboard: nothing has to hold still for that. */
    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void look(Page page, String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 900);
                Screenshots.take(page, "series-" + name + "-" + width + "-" + scheme);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
