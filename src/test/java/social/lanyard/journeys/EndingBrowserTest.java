package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.lanyard.journeys.Reading.field;
import static social.lanyard.journeys.Reading.heading;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
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

/** A statement about somebody who raised a concern ends: two people agree, the person reads why, the log says it. */
@LanyardTest
class EndingBrowserTest {
    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Inject
    People people;

    private Person trust;
    private Person admin;
    private Person second;
    private Person member;
    private long facet;

    @BeforeEach
    void scene() {
        trust = people.organisation("Fenmoor Hospitals");
        admin = people.person("Ada Minn");
        second = people.person("Secunda Bell");
        member = people.person("Wren Ashby");
        people.role(admin, trust, Role.ADMIN);
        people.role(second, trust, Role.ADMIN);
        people.run(
                "update organisation_role set granted_at = now() - interval '60 days' where organisation_id = ?",
                trust.id());
        facet = member.id() + 1;
        people.run(
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on, checked_by,"
                        + " checked_by_role, valid_from, valid_until, offered_at, accepted_at) values (?, ?, ?, 'ROLE',"
                        + " 'Ward sister', 'STAFF_RECORD', ?, current_date - 5, ?, 'an admin', now() - interval '2 days',"
                        + " now() + interval '200 days', now(), now())",
                facet,
                member.id(),
                trust.id(),
                member.name(),
                admin.id());
        people.run(
                "insert into post (id, author_id, kind, genre, visibility, title, slug, markdown, html, plain, words, published_at)"
                        + " values (?, ?, 0, 4, 0, 'Too few of us at night', 'too-few', 'x', '<p>Two of us for thirty beds.</p>', 'x',"
                        + " 6, now() - interval '3 days')",
                facet + 1,
                member.id());
    }

    private Page signedIn(Page page, Person person, String role) {
        page.context()
                .addCookies(List.of(
                        new Cookie("lanyard_session", people.cookie(person, role)).setUrl(RealBrowser.origin())));
        return page;
    }

    private void proposes(Page page) {
        page.navigate("/organisations/" + trust.code() + "/statements/" + facet);
        assertThat(page.locator("main")).containsText("a second admin has to agree");
        field(page, "Reason").fill("Left the trust in October.");
        // Without scripts a busy machine may never call a button still; the Enter key sends the form all the same.
        field(page, "Reason").press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("waits for a second admin");
    }

    private static void decides(Page page, String button) {
        field(page, "Your reason").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.getByLabel(Pattern.compile("^" + button)).check();
        field(page, "Your reason").fill("The staff record says so too.");
        field(page, "Your reason").press("Enter");
    }

    private static void look(Page page, String name) {
        for (Look look : Look.values()) {
            look.on(page);
            Screenshots.take(page, "ending-" + name + "-" + look.fileName());
        }
        Look.DESKTOP_LIGHT.on(page);
    }

    private void ended() {
        Page person = signedIn(browser.page(Look.PHONE_LIGHT), member, "");
        person.navigate("/verification");
        assertThat(person.locator("main")).containsText("Left the trust in October.");
        Page visitor = browser.pageWithoutScripts(Look.DESKTOP_LIGHT);
        visitor.navigate("/@" + member.handle() + "/" + (facet + 1) + "/too-few");
        assertThat(visitor.locator("article").first()).containsText("Two of us for thirty beds.");
        visitor.navigate("/log");
        assertThat(heading(visitor)).hasText("Public log");
        assertThat(visitor.locator("main")).containsText("had published a post that raised a concern");
        assertThat(visitor.locator("main")).not().containsText(member.name());
        Page reader = browser.page(Look.DESKTOP_LIGHT);
        reader.navigate("/log");
        Accessibility.check(reader);
        look(reader, "log");
    }

    @Test
    void two_admins_end_it_one_of_them_with_scripts_off() {
        Page first = signedIn(browser.page(Look.DESKTOP_LIGHT), admin, "");
        proposes(first);
        Accessibility.check(first);
        look(first, "list");
        first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Read it")))
                .click();
        Accessibility.check(first);
        look(first, "mine");
        Page other = signedIn(browser.pageWithoutScripts(Look.PHONE_LIGHT), second, "");
        other.navigate("/organisations/" + trust.code() + "/endings");
        other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Read it")))
                .click();
        assertThat(heading(other)).containsText(member.name());
        decides(other, "Agree");
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("The statement has ended");
        other.navigate("/organisations/" + trust.code() + "/endings?tab=decided");
        assertThat(other.locator("main")).containsText("Agreed");
        ended();
    }

    @Test
    void a_lone_admin_proposes_with_scripts_off_and_a_moderator_agrees() {
        people.run("update organisation_role set ended_at = now() where account_id = ?", second.id());
        Page first = signedIn(browser.pageWithoutScripts(Look.PHONE_LIGHT), admin, "");
        proposes(first);
        first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Read it")))
                .click();
        assertThat(first.locator("main")).containsText("A moderator of this site decides");
        Page moderator = signedIn(browser.page(Look.DESKTOP_LIGHT), people.person("Mo Derator"), "moderator");
        moderator.navigate("/moderation/endings");
        Accessibility.check(moderator);
        moderator
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Decide.*" + member.name())))
                .click();
        Accessibility.check(moderator);
        look(moderator, "moderated");
        decides(moderator, "Agree");
        assertThat(moderator.getByRole(AriaRole.STATUS)).containsText("The statement has ended");
        ended();
    }
}
