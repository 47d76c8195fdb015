package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.lanyard.journeys.Reading.field;
import static social.lanyard.journeys.Reading.heading;
import static social.lanyard.journeys.Reading.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
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

/** A nurse is declined with words that the trust keeps, asks for another person to look, and is confirmed by that one. */
@LanyardTest
class AnotherLookBrowserTest {
    private static final String WORDS = "We could not find you in our record of this month.";

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Inject
    People people;

    private Person trust;
    private Person admin;
    private Person verifier;
    private Person nurse;
    private Person earlier;
    private boolean scripts;

    @Test
    void with_scripts_the_words_go_in_at_once_and_the_statement_follows() {
        cast();
        journey(
                browser.page(Look.DESKTOP_LIGHT),
                browser.page(Look.DESKTOP_DARK),
                browser.page(Look.PHONE_LIGHT),
                true);
    }

    private void cast() {
        trust = people.organisation("Tidewater Care Trust");
        admin = people.person("Morwenna Tasker");
        verifier = people.person("Idris Falk");
        nurse = people.person("Senara Boothroyd");
        earlier = people.person("Aled Penrose");
        people.role(admin, trust, Role.ADMIN);
        people.role(verifier, trust, Role.VERIFIER);
    }

    private void journey(Page first, Page second, Page own, boolean withScripts) {
        scripts = withScripts;
        signIn(first, admin);
        signIn(second, verifier);
        signIn(own, nurse);
        keepsWords(first);
        waits(earlier);
        asks(own);
        if (scripts) {
            goesByKeys(first);
        }
        declines(first);
        asksForAnother(own);
        cannotDecideAgain(first);
        confirms(second);
        accepts(own);
        anybodyReads();
    }

    private void picture(Page page, String name) {
        if (!scripts) {
            return;
        }
        for (Look look : Look.values()) {
            look.on(page);
            Screenshots.take(page, "desk-" + name + "-" + look.fileName());
        }
        Look.DESKTOP_LIGHT.on(page);
    }

    /** The checker is a script itself. */
    private void accessible(Page page) {
        if (scripts) {
            Accessibility.check(page);
        }
    }

    private void signIn(Page page, Person person) {
        page.context()
                .addCookies(
                        List.of(new Cookie("lanyard_session", people.signedIn(person)).setUrl(RealBrowser.origin())));
    }

    private void keepsWords(Page page) {
        page.navigate("/organisations/" + trust.code() + "/decision-words");
        accessible(page);
        page.getByLabel("To decline").check();
        field(page, "The words").fill(WORDS);
        press(page, "Keep these words");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your verifiers can choose these words");
        picture(page, "words");
        accessible(page);
    }

    private void asks(Page page) {
        page.navigate("/verification/request");
        field(page, "Organisation").fill(trust.name());
        field(page, "Your role, as you would say it").fill("Night nurse");
        page.getByLabel("Profession and register").selectOption("NURSE");
        field(page, "Registration number").fill("00Z0001Z");
        press(page, "Send request");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your request is with the organisation");
    }

    private void waits(Person person) {
        people.run(
                "insert into verification_request (id, account_id, organisation_id, display_name, role, profession, created_at,"
                        + " state) values (?, ?, ?, ?, 'Porter', 'NONE', ?, 'WAITING')",
                person.id() + 1,
                person.id(),
                trust.id(),
                person.name(),
                People.now());
    }

    private void goesByKeys(Page page) {
        page.navigate("/organisations/" + trust.code() + "/verification");
        Locator one = page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(earlier.name()).setExact(true));
        Locator other = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(nurse.name()).setExact(true));
        one.focus();
        page.keyboard().press("j");
        assertThat(other).isFocused();
        page.keyboard().press("k");
        assertThat(one).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText(nurse.name());
    }

    private void opensFromTheQueue(Page page) {
        page.navigate("/organisations/" + trust.code() + "/verification");
        accessible(page);
        field(page, "Name or handle").fill("nobody of that name");
        press(page, "Filter");
        assertThat(page.locator("main")).containsText("Nobody here fits these filters.");
        field(page, "Name or handle").fill("boothroyd");
        page.getByLabel("Register").selectOption("NMC");
        press(page, "Filter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Decide.*Boothroyd")))
                .click();
        assertThat(heading(page)).hasText(nurse.name());
    }

    private void declines(Page page) {
        opensFromTheQueue(page);
        accessible(page);
        page.getByLabel("Reason, or your question").fill("Hello.");
        page.getByLabel(Pattern.compile("^Decline")).check();
        page.getByLabel("Words of your organisation").selectOption(new String[] {
            page.getByLabel("Words of your organisation")
                    .locator("option")
                    .nth(1)
                    .getAttribute("value")
        });
        if (!scripts) {
            press(page, "Put them in");
        }
        assertThat(page.getByLabel("Reason, or your question")).hasValue("Hello. " + WORDS);
        assertThat(page.getByLabel(Pattern.compile("^Decline"))).isChecked();
        press(page, "Sign your decision");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Declined");
    }

    private void asksForAnother(Page page) {
        page.navigate("/verification");
        assertThat(page.locator("main")).containsText(WORDS);
        page.getByText("Ask for another person to look").first().click();
        accessible(page);
        picture(page, "mine");
        page.getByLabel("What did they miss?").fill("I began on Monday.");
        press(page, "Ask another person");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Another person there looks");
        assertThat(page.locator("main")).containsText("Waiting for another person at " + trust.name());
    }

    private void cannotDecideAgain(Page page) {
        page.navigate("/organisations/" + trust.code() + "/verification");
        Locator row = page.locator("main li").filter(new Locator.FilterOptions().setHasText(nurse.name()));
        assertThat(row).containsText("Another person has to look");
        assertThat(row).containsText("You declined this");
        picture(page, "queue");
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("main")).containsText("I began on Monday.");
        assertThat(page.locator("#decide")).hasCount(0);
        accessible(page);
    }

    private void confirms(Page page) {
        opensFromTheQueue(page);
        assertThat(page.locator("main")).containsText("I began on Monday.");
        page.getByLabel(Pattern.compile("^I looked at the register")).check();
        page.getByLabel("I matched them to our staff record").check();
        if (!scripts) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Show it").setExact(true))
                    .last()
                    .click();
        }
        assertThat(page.locator("#prev .claim")).containsText("Registered nurse · confirmed by " + trust.name());
        assertThat(page.locator("#prev")).containsText("register looked up and staff record matched");
        accessible(page);
        picture(page, "decision");
        page.getByLabel(Pattern.compile("^Confirm")).check();
        page.getByLabel("Reason, or your question").fill("Found in the record of this week.");
        press(page, "Sign your decision");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Signed");
    }

    private void accepts(Page page) {
        page.navigate("/verification");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Read it")))
                .first()
                .click();
        accessible(page);
        picture(page, "offer");
        page.getByLabel(Pattern.compile("^Accept")).check();
        press(page, "Send my answer");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Accepted");
        accessible(page);
        picture(page, "accepted");
    }

    private void anybodyReads() {
        Page page = browser.page(Look.PHONE_LIGHT);
        page.navigate("/@" + nurse.handle() + "/how-we-know");
        assertThat(page.locator("main"))
                .containsText(
                        "Looked up on the public register: the name stood there and the registration was current.");
        assertThat(page.locator("main")).containsText("Checked by a verifier for " + trust.name() + " on");
        assertThat(page.locator("main")).not().containsText("Found in the record of this week.");
        accessible(page);
        picture(page, "known");
    }
}
