package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.lanyard.journeys.Reading.field;
import static social.lanyard.journeys.Reading.heading;
import static social.lanyard.journeys.Reading.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Screenshots;

/** A writer publishes in the trust's name, a reader sees by which role, the role is taken away, a colleague goes on. */
@LanyardTest
class OrganisationVoiceBrowserTest {
    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Inject
    People people;

    @Test
    void a_trust_speaks_through_its_writers() {
        Person trust = people.organisation("Tidewater Wards");
        Person writer = people.person("Tomos Wieland");
        Person colleague = people.person("Carys Amadi");
        Person admin = people.person("Ida Falkland");
        people.role(writer, trust, Role.WRITER);
        people.role(colleague, trust, Role.WRITER);
        people.role(admin, trust, Role.ADMIN);

        Page writing = signedIn(browser.page(Look.PHONE_LIGHT), writer);
        String story = publish(writing, trust);
        readerSeesTheRole(story, trust, writer);
        String draft = begin(writing, trust);
        takesTheRoleAway(admin, trust, writer);
        cannotPublishAndLosesNothing(writing, draft);
        colleagueChangesIt(colleague, story, trust);
        adminSeesWho(admin, trust, writer, colleague);
    }

    private static Page signedIn(Page page, Person person) {
        WritingScene.signIn(page.context(), person.id());
        return page;
    }

    private static void write(Page page, Person trust, String title) {
        page.navigate("/write");
        field(page, "In whose name?").selectOption(trust.code());
        field(page, "Title").fill(title);
        field(page, "Your story").fill("We have ordered forty chairs that recline.");
        field(page, "Evidence").check();
    }

    private static String publish(Page page, Person trust) {
        write(page, trust, "Chairs for people who stay the night");
        Accessibility.check(page);
        Screenshots.take(page, "voice-write");
        press(page, "Publish");
        assertThat(heading(page)).hasText("Chairs for people who stay the night");
        return page.url();
    }

    private void readerSeesTheRole(String story, Person trust, Person writer) {
        Page reader = browser.page(Look.DESKTOP_DARK);
        reader.navigate(story);
        assertThat(reader.locator(".story-head .voice__name")).hasText(trust.name());
        assertThat(reader.locator(".story-head .claim")).containsText("written by a writer there");
        assertThat(reader.locator("body")).not().containsText(writer.name());
        Accessibility.check(reader);
        Screenshots.take(reader, "voice-story");
        reader.navigate("/organisations/" + trust.code());
        assertThat(reader.locator("main")).containsText("Chairs for people who stay the night");
        Screenshots.take(reader, "voice-organisation");
    }

    private static String begin(Page page, Person trust) {
        write(page, trust, "What happened to the chairs");
        press(page, "Save draft");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved");
        return page.url();
    }

    private void takesTheRoleAway(Person admin, Person trust, Person writer) {
        Page desk = signedIn(browser.page(Look.DESKTOP_LIGHT), admin);
        people.run("update session set second_factor_at = now() where account_id = ?", admin.id());
        desk.navigate("/organisations/" + trust.code() + "/people?edit=" + writer.handle() + "#edit");
        field(desk, "Writer").first().uncheck();
        field(desk, "Reason").fill("Moved to another trust");
        press(desk, "Save roles");
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("Roles saved");
    }

    private static void cannotPublishAndLosesNothing(Page page, String draft) {
        page.navigate(draft);
        press(page, "Publish");
        assertThat(page.locator("#in_name_of-error")).containsText("You cannot write in this organisation’s name now");
        assertThat(field(page, "Your story")).hasValue("We have ordered forty chairs that recline.");
        Accessibility.check(page);
    }

    private void colleagueChangesIt(Person colleague, String story, Person trust) {
        Page page = signedIn(browser.pageWithoutScripts(Look.PHONE_DARK), colleague);
        page.bringToFront();
        page.navigate(story);
        page.locator("details.more summary").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change it"))
                .click();
        press(page, "Open it in the editor");
        assertThat(page.locator("main")).containsText("It is " + trust.name() + "’s story");
        field(page, "Your story").fill("Ten of the forty chairs are on the wards.");
        press(page, "Publish the changes");
        assertThat(page.locator(".prose")).hasText("Ten of the forty chairs are on the wards.");
    }

    private void adminSeesWho(Person admin, Person trust, Person writer, Person colleague) {
        Page desk = signedIn(browser.page(Look.DESKTOP_LIGHT), admin);
        desk.navigate("/organisations/" + trust.code() + "/people");
        assertThat(desk.locator("[aria-labelledby=said]")).containsText(writer.name() + " published");
        assertThat(desk.locator("[aria-labelledby=said]")).containsText(colleague.name() + " changed");
        Accessibility.check(desk);
        Screenshots.take(desk, "voice-people");
        desk.navigate("/organisations/" + trust.code() + "/page");
        field(desk, "A few sentences").fill("Two wards by the tide. We confirm who our staff are.");
        press(desk, "Save");
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("Saved");
        Accessibility.check(desk);
        Screenshots.take(desk, "voice-page");
    }
}
