package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.journeys.Reading.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.media.Photographs;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;

/** Pictures on the writing page, as a person brings them, and in the story, as readers get them. */
@LanyardTest
class PicturesBrowserTest {
    private static final Pattern ONE =
            Pattern.compile("!\\[A ruled card, \\\\\\[full\\\\] of marks]\\(/pictures/[a-z2-7]{26}-640x480\\)");

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private long nurse;

    @BeforeEach
    void somebodyWrites() {
        nurse = WritingScene.person("Nadia Pictureswright");
    }

    private static FilePayload photo(String name, int width) {
        return new FilePayload(name, "image/jpeg", Photographs.plain("jpeg", width, 480));
    }

    private static Locator items(Page page) {
        return page.locator("#picture-list > li");
    }

    @Test
    void several_pictures_are_sent_at_once_described_and_put_into_the_story() {
        Page page = desk(Look.DESKTOP_LIGHT);
        field(page, "Title").fill("With pictures");
        field(page, "Your story").fill("Before.");
        assertThat(page.locator("#picture-check")).isHidden();
        page.locator("#picture-files").setInputFiles(new FilePayload[] {
            photo("IMG_1.jpg", 640),
            photo("IMG_2.jpg", 641),
            new FilePayload("x.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes())
        });
        assertThat(items(page)).hasCount(3);
        assertThat(items(page).nth(0)).containsText("Ready.");
        assertThat(items(page).nth(1)).containsText("Ready.");
        assertThat(items(page).nth(2)).containsText("This is an SVG drawing");
        Accessibility.check(page);

        Locator first = items(page).nth(0);
        press(first, "Put it into the story");
        assertThat(first).containsText("Say what it shows");
        first.getByLabel("What does it show?").fill("IMG_2044.JPG");
        press(first, "Put it into the story");
        assertThat(first).containsText("name of a file");
        first.getByLabel("What does it show?").fill("A ruled card, [full] of marks");
        press(first, "Put it into the story");
        assertThat(field(page, "Your story")).hasValue(ONE);
        Locator second = items(page).nth(1);
        second.getByLabel("It only decorates").check();
        press(second, "Put it into the story");
        assertThat(field(page, "Your story")).hasValue(Pattern.compile("!\\[decorative]\\(/pictures/"));
        press(items(page).nth(2), "Remove");
        assertThat(items(page)).hasCount(2);

        assertThat(page.locator("#picture-check")).isVisible();
        page.getByLabel("Opinion").check();
        Reading.press(page, "Publish");
        assertThat(page.locator("#pictures_checked-error")).containsText("Look at the pictures once more");
        Accessibility.check(page);
        page.locator("#pictures_checked").check();
        Reading.press(page, "Publish");
        assertThat(page.locator(".prose figure img")).hasCount(2);
        Locator shown = page.locator(".prose figure img").first();
        assertThat(shown).hasAttribute("alt", "A ruled card, [full] of marks");
        shown.scrollIntoViewIfNeeded();
        page.waitForFunction("() => document.querySelector('.prose figure img').complete");
        assertThat((Integer) shown.evaluate("img => img.naturalWidth")).isPositive();
        assertThat((String) shown.evaluate("img => img.currentSrc")).endsWith(".webp");
        Accessibility.check(page);
    }

    @Test
    void what_did_not_get_through_is_sent_again() {
        Page page = desk(Look.PHONE_DARK);
        page.route("**/pictures", route -> route.abort());
        page.locator("#picture-files").setInputFiles(photo("card.jpg", 642));
        assertThat(items(page)).containsText("It did not get through");
        page.unroute("**/pictures");
        press(items(page), "Try again");
        assertThat(items(page)).containsText("Ready.");
        assertThat(items(page).getByLabel("What does it show?")).isFocused();
        Accessibility.check(page);
    }

    @Test
    void pictures_are_pasted_and_dropped_on_the_text() {
        Page page = desk(Look.DESKTOP_LIGHT);
        String file = Base64.getEncoder().encodeToString(Photographs.plain("png", 643, 400));
        String bring = """
                ([kind, file]) => {
                  const bytes = Uint8Array.from(atob(file), (c) => c.charCodeAt(0));
                  const data = new DataTransfer();
                  data.items.add(new File([bytes], 'card.png', { type: 'image/png' }));
                  const body = document.getElementById('body');
                  body.dispatchEvent(kind === 'paste'
                    ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
                    : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
                }""";
        page.evaluate(bring, new Object[] {"paste", file});
        assertThat(items(page)).hasCount(1);
        page.evaluate(bring, new Object[] {"drop", file});
        assertThat(items(page)).hasCount(2);
        assertThat(items(page).nth(1)).containsText("Ready.");
    }

    @Test
    void without_scripts_a_picture_is_added_with_the_form() {
        Page page = enter(browser.pageWithoutScripts(Look.PHONE_LIGHT));
        field(page, "Title").fill("Slowly");
        field(page, "Your story").fill("Words first.");
        page.locator("#picture").setInputFiles(photo("card.jpg", 644));
        page.getByLabel("What does it show?").fill("A card with marks on it");
        page.locator("button[value=picture]").press("Enter");
        assertThat(field(page, "Your story"))
                .hasValue(Pattern.compile("Words first\\.\\s+!\\[A card with marks on it]\\(/pictures/"));
        assertThat(page.locator("#picture-check")).isVisible();
    }

    private static void press(Locator item, String button) {
        item.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Page desk(Look look) {
        return enter(browser.page(look));
    }

    private Page enter(Page page) {
        WritingScene.signIn(page.context(), nurse);
        page.navigate("/write");
        return page;
    }
}
