package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.journeys.Reading.field;
import static social.lanyard.journeys.Reading.heading;
import static social.lanyard.journeys.Reading.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Screenshots;

/** What the editor does besides saving: formatting, the preview in place, counting, in four looks and on small screens. */
@LanyardTest
class EditorBrowserTest {
    private static final String STORY = "Last Tuesday the kettle gave up.\n\n## The list\n\n*Six.* I had walked past.";

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private long nurse;

    @BeforeEach
    void somebodyWrites() {
        nurse = WritingScene.person("Nadia Testwright");
    }

    @Test
    void the_toolbar_formats_what_is_chosen_and_undo_takes_it_back() {
        Page page = desk("/write", Look.DESKTOP_LIGHT);
        Locator body = field(page, "Your story");
        body.fill("some words");
        body.selectText();
        press(page, "Bold");
        assertThat(body).hasValue("**some words**");
        press(page, "Bold");
        assertThat(body).hasValue("some words");
        press(page, "Italic");
        assertThat(body).hasValue("*some words*");
        page.keyboard().press("Control+z");
        assertThat(body).hasValue("some words");

        page.keyboard().press("Control+End");
        press(page, "Heading");
        assertThat(body).hasValue("## some words");
        press(page, "Heading");
        assertThat(body).hasValue("some words");
        body.fill("one\ntwo");
        body.selectText();
        press(page, "List");
        assertThat(body).hasValue("- one\n- two");
        press(page, "List");
        body.selectText();
        press(page, "Quotation");
        assertThat(body).hasValue("> one\n> two");
        body.fill("here");
        body.selectText();
        press(page, "Link");
        page.keyboard().insertText("https://nhs.example");
        assertThat(body).hasValue("[here](https://nhs.example)");
    }

    @Test
    void the_toolbar_is_one_stop_of_the_keyboard_and_has_shortcuts() {
        Page page = desk("/write", Look.DESKTOP_LIGHT);
        Locator body = field(page, "Your story");
        body.fill("word");
        for (String[] key : new String[][] {
            {"Control+b", "**word**"}, {"Control+b", "word"}, {"Control+i", "*word*"}, {"Control+i", "word"}
        }) {
            if (key[1].startsWith("*")) {
                body.selectText();
            }
            page.keyboard().press(key[0]);
            assertThat(body).hasValue(key[1]);
        }
        body.selectText();
        page.keyboard().press("Control+k");
        assertThat(body).hasValue("[word](address)");

        button(page, "Heading").focus();
        page.keyboard().press("ArrowRight");
        assertThat(button(page, "Bold")).isFocused();
        page.keyboard().press("End");
        assertThat(button(page, "Link")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(button(page, "Heading")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Write").setExact(true))
                        .last())
                .isFocused();
    }

    @Test
    void the_preview_stands_in_the_place_of_the_text_and_shows_what_is_typed() {
        Page page = desk("/write", Look.DESKTOP_LIGHT);
        field(page, "Title").fill("The kettle");
        field(page, "Your story").fill(STORY + " <img src=x onerror=alert(1)>");
        view(page, "Preview").click();
        assertThat(page.locator("#preview h2").first()).hasText("The kettle");
        assertThat(page.locator("#preview .prose h2")).hasText("The list");
        assertThat(page.locator("#preview .prose em")).hasText("Six.");
        assertThat(page.locator("#preview img")).hasCount(0);
        assertThat(field(page, "Your story")).isHidden();
        Accessibility.check(page);
        view(page, "Write").click();
        assertThat(field(page, "Your story")).isFocused();
        assertThat(field(page, "Your story")).hasValue(STORY + " <img src=x onerror=alert(1)>");
    }

    @Test
    void a_preview_that_cannot_be_made_says_why_and_the_text_stays() {
        Page page = desk("/write", Look.DESKTOP_LIGHT);
        view(page, "Preview").click();
        assertThat(page.locator("#saving-notice")).containsText("No preview yet: There is nothing to read");
        field(page, "Your story").fill("words");
        page.route("**/drafts/preview", route -> route.abort());
        view(page, "Preview").click();
        assertThat(page.locator("#saving-notice")).containsText("The preview cannot be reached now");
        assertThat(field(page, "Your story")).isVisible();
    }

    @Test
    void words_are_counted_while_they_are_typed() {
        Page page = desk("/write", Look.DESKTOP_LIGHT);
        field(page, "Your story").fill("one");
        assertThat(page.locator("#length")).hasText("1 word");
        field(page, "Your story").fill("one two, three");
        assertThat(page.locator("#length")).hasText("3 words");
        page.clock().fastForward(3_100);
        assertThat(page.locator("#saving")).containsText("Saved");
        assertThat(page.locator("#length")).hasText("3 words, 1 minute");
    }

    @Test
    void a_new_story_can_be_published_deleted_and_saved_by_its_buttons_after_it_was_saved_by_itself() {
        Page page = desk("/write", Look.DESKTOP_LIGHT);
        assertThat(button(page, "Delete draft")).isHidden();
        field(page, "Your story").fill("Only by itself.");
        page.clock().fastForward(3_100);
        assertThat(page.locator("#saving")).containsText("Saved");
        long draft = WritingScene.only(nurse).id();
        assertThat(page.url()).endsWith("/drafts/" + draft);
        field(page, "Title").fill("By hand");
        press(page, "Save draft");
        page.waitForURL("**/drafts/" + draft + "?saved=yes");
        assertThat(WritingScene.only(nurse).title()).isEqualTo("By hand");

        page.navigate("/write");
        field(page, "Title").fill("To be deleted");
        page.clock().fastForward(3_100);
        assertThat(page.locator("#saving")).containsText("Saved");
        button(page, "Delete draft").click();
        assertThat(page.locator("main")).containsText("Deleted “To be deleted”.");

        page.navigate("/write");
        field(page, "Title").fill("Out it goes");
        page.clock().fastForward(3_100);
        assertThat(page.locator("#saving")).containsText("Saved");
        field(page, "Your story").fill("Last words.");
        field(page, "My own story").check();
        press(page, "Publish");
        assertThat(heading(page)).hasText("Out it goes");
        assertThat(page.locator("article").first()).containsText("Last words.");
        assertThat((Integer) page.evaluate(
                        "() => Object.keys(localStorage).filter((key) => key.startsWith('lanyard.words.')).length"))
                .isZero();
    }

    @Test
    void it_looks_right_and_has_no_faults_that_a_machine_can_find() {
        for (Look look : Look.values()) {
            Page page = desk("/drafts/" + WritingScene.draft(nurse, "The night we lost the kettle", STORY), look);
            assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
            Accessibility.check(page);
            Screenshots.take(page, "write-" + look.fileName());
            view(page, "Preview").click();
            assertThat(page.locator("#preview")).isVisible();
            Accessibility.check(page);
            Screenshots.take(page, "write-preview-" + look.fileName());
            view(page, "Write").click();
            WritingScene.endSessions(nurse);
            field(page, "Your story").fill("More.");
            page.clock().fastForward(3_100);
            assertThat(page.locator("#saving-notice")).containsText("You are signed out.");
            Accessibility.check(page);
            Screenshots.take(page, "write-signed-out-" + look.fileName());
        }
    }

    @Test
    void it_fits_screens_from_320_pixels_on() {
        Page page = desk("/drafts/" + WritingScene.draft(nurse, "Small", STORY), Look.PHONE_LIGHT);
        for (int width : new int[] {320, 360}) {
            page.setViewportSize(width, 700);
            fits(page, width);
            view(page, "Preview").click();
            assertThat(page.locator("#preview")).isVisible();
            fits(page, width);
            view(page, "Write").click();
            Screenshots.take(page, "write-" + width);
        }
    }

    private static void fits(Page page, int width) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width at " + width)
                .isLessThanOrEqualTo(width);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator view(Page page, String name) {
        return page.locator(".editor__bar .tabs")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page desk(String path, Look look) {
        Page page = browser.page(look);
        WritingScene.signIn(page.context(), nurse);
        page.clock().install();
        page.navigate(path);
        return page;
    }
}
