package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.lanyard.journeys.Reading.field;
import static social.lanyard.journeys.Reading.heading;
import static social.lanyard.journeys.Reading.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;

/** The nurse writes and publishes; a visitor reads; the patient follows, finds it at home, and answers. */
@LanyardTest
class PublishStoryBrowserTest {
    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_story_goes_from_the_nurse_to_a_visitor_and_a_patient_and_is_answered() {
        Page nurse = browser.page(Look.PHONE_LIGHT);
        browser.signIn(nurse, "nurse");
        String story = publish(nurse);
        aVisitorReads(story);
        Page patient = browser.page(Look.DESKTOP_LIGHT);
        browser.signIn(patient, "patient");
        follows(patient);
        findsItAtHome(patient);
        writesANote(nurse);
        findsTheNoteAtHome(patient);
        responds(patient, story);
        aVisitorReadsTheResponse(story);
    }

    @Test
    void all_of_it_works_with_scripts_off() {
        Page nurse = browser.pageWithoutScripts(Look.DESKTOP_LIGHT);
        browser.signIn(nurse, "nurse");
        aVisitorReads(publish(nurse));
    }

    private String publish(Page nurse) {
        nurse.navigate("/write");
        field(nurse, "Title").fill("The kettle " + mark);
        field(nurse, "One line that says what it is about").fill("What a broken kettle showed us.");
        field(nurse, "Your story")
                .fill(
                        "Somebody noticed **the tea**.\n\n## What I learned\n\n- Ask who has not had a drink.\n- Ask again.");
        field(nurse, "My own story").check();
        press(nurse, "Save draft");
        assertThat(nurse.getByRole(AriaRole.STATUS).first()).containsText("Saved");
        press(nurse, "Publish");
        assertThat(heading(nurse)).hasText("The kettle " + mark);
        return nurse.url();
    }

    private void aVisitorReads(String story) {
        Page visitor = browser.pageWithoutScripts(Look.PHONE_DARK);
        visitor.navigate(story);
        assertThat(heading(visitor)).hasText("The kettle " + mark);
        assertThat(visitor.locator("article").first()).containsText("Registered nurse");
        assertThat(visitor.locator("article").first()).containsText("confirmed by Saltfen Community Health");
        assertThat(visitor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What I learned")))
                .isVisible();
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How we know"))
                .first()
                .click();
        assertThat(visitor.locator("main")).containsText("Saltfen Community Health");
        Page checked = browser.page(Look.PHONE_LIGHT);
        checked.navigate(story);
        Accessibility.check(checked);
    }

    private static void follows(Page patient) {
        patient.navigate("/@amara");
        patient.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Follow Amara Osei-Bright"))
                .first()
                .click();
        assertThat(patient.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unfollow Amara Osei-Bright"))
                        .first())
                .isVisible();
    }

    private void findsItAtHome(Page patient) {
        patient.navigate("/");
        assertThat(patient.locator(".feed .post").first()).containsText("The kettle " + mark);
        assertThat(patient.locator(".feed .post").first()).containsText("You follow Amara Osei-Bright");
        Accessibility.check(patient);
    }

    private void writesANote(Page nurse) {
        nurse.navigate("/");
        field(nurse, "Write a note").fill("Tea first. " + mark);
        press(nurse, "Post note");
        assertThat(nurse.locator("main")).containsText("Tea first. " + mark);
    }

    private void findsTheNoteAtHome(Page patient) {
        patient.navigate("/");
        assertThat(patient.locator(".feed .post").first()).containsText("Tea first. " + mark);
    }

    private void responds(Page patient, String story) {
        patient.navigate(story);
        field(patient, "Your response").fill("Somebody asked me once. It mattered. " + mark);
        press(patient, "Respond");
        assertThat(patient.locator(".thread")).containsText("It mattered. " + mark);
        Accessibility.check(patient);
    }

    private void aVisitorReadsTheResponse(String story) {
        Page visitor = browser.pageWithoutScripts(Look.DESKTOP_DARK);
        visitor.navigate(story);
        assertThat(visitor.locator(".thread")).containsText("It mattered. " + mark);
        assertThat(visitor.locator(".thread")).containsText("speaking from own experience");
    }
}
