package social.lanyard.organisation.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.MovedClock;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Screenshots;
import social.lanyard.web.BritishDates;

/** From the request to the renewal: a nurse on a phone without scripts, a verifier at a desk, and most of a year between. */
@LanyardTest
class RenewalBrowserTest {
    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Inject
    People people;

    @Inject
    NightWork night;

    private Person trust;
    private Person nurse;
    private Person verifier;

    @AfterEach
    void forgetTheFuture() {
        people.run("delete from night where night > current_date");
        people.run("delete from outbox where due_at between now() + interval '1 hour' and '9999-01-01'");
        people.run("delete from facet_reminder where sent_at > now() + interval '1 hour'");
    }

    @Test
    void a_statement_is_renewed_before_it_lapses_and_readers_see_no_gap() {
        trust = people.organisation("Quillmoor Community Trust");
        nurse = people.person("Sunniva Hartwell");
        verifier = people.person("Benedikt Osei");
        people.role(verifier, trust, Role.ADMIN);
        String address = people.address(nurse);
        LocalDate registered = LocalDate.now().plusDays(200);

        Page phone = browser.pageWithoutScripts(Look.PHONE_LIGHT);
        enter(phone, nurse);
        asks(phone);
        Page desk = browser.page(Look.DESKTOP_LIGHT);
        enter(desk, verifier);
        confirms(desk, registered);
        accepts(phone);

        Instant later = registered
                .minusDays(10)
                .atTime(LocalTime.NOON)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
        MovedClock.at(later.minusSeconds(9 * 3600), night::work);
        people.run("update outbox set due_at = now() where kind = 'life.reminder' and done_at is null");
        String day = BritishDates.day(registered);
        assertThat(Mailbox.of(address).await("are good until " + day).text()).contains("Ask for renewal");

        move(phone, nurse, later);
        phone.navigate("/verification");
        press(phone, Pattern.compile("^Ask to renew.*Registered nurse"));
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("You have asked for renewal");
        Screenshots.take(phone, "life-asked");
        move(desk, verifier, later);
        renews(desk, registered);

        Page reader = browser.pageWithoutScripts(Look.PHONE_LIGHT);
        reader.setExtraHTTPHeaders(
                Map.of(MovedClock.HEADER, later.plusSeconds(12 * 24 * 3600).toString()));
        reader.navigate("/@" + nurse.handle());
        assertThat(reader.locator(".claim").first()).containsText("Registered nurse · confirmed by " + trust.name());
        assertThat(reader.locator(".claim").first()).not().containsText("ran out");
        reader.navigate("/@" + nurse.handle() + "/how-we-know");
        assertThat(reader.locator("main")).containsText("Renewed:");
    }

    private void enter(Page page, Person person) {
        page.context()
                .addCookies(List.of(new Cookie("lanyard_session", people.cookie(person)).setUrl(RealBrowser.origin())));
    }

    /** The same browser at another moment; its session began that day. */
    private void move(Page page, Person person, Instant at) {
        page.setExtraHTTPHeaders(Map.of(MovedClock.HEADER, at.toString()));
        people.run(
                "update session set created_at = ?1, last_seen_at = ?1, checked_at = ?1, second_factor_at = ?1"
                                .replace("?1", "'" + at.atOffset(ZoneOffset.UTC) + "'")
                        + " where account_id = ?",
                person.id());
    }

    private static void press(Page page, Pattern button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .press("Enter");
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void asks(Page phone) {
        phone.navigate("/verification/request");
        field(phone, "Organisation").fill(trust.name());
        field(phone, "Your role, as you would say it").fill("Ward nurse");
        phone.getByLabel("Profession and register").selectOption("NURSE");
        field(phone, "Registration number").fill("00A0000A");
        press(phone, Pattern.compile("^Send request$"));
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("Your request is with the organisation");
    }

    private void confirms(Page desk, LocalDate registered) {
        long request =
                people.one(Long.class, "select max(id) from verification_request where account_id = ?", nurse.id());
        desk.navigate("/organisations/" + trust.code() + "/verification/" + request);
        desk.getByLabel(Pattern.compile("^I looked at the register")).check();
        desk.getByLabel(Pattern.compile("^Confirm")).check();
        desk.getByLabel("Last day of the registration").fill(registered.toString());
        desk.getByLabel(Pattern.compile("^Reason")).fill("The register matches.");
        Accessibility.check(desk);
        Screenshots.take(desk, "life-decision");
        press(desk, Pattern.compile("^Sign your decision$"));
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("Signed");
    }

    private void accepts(Page phone) {
        phone.navigate("/verification");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Read it")))
                .first()
                .click();
        phone.getByLabel(Pattern.compile("^Accept")).check();
        press(phone, Pattern.compile("^Send my answer$"));
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("Accepted");
    }

    private void renews(Page desk, LocalDate registered) {
        List<Long> mine = List.of(
                people.one(
                        Long.class,
                        "select id from facet where account_id = ? and kind = 'PROFESSION' and ended_at is null",
                        nurse.id()),
                people.one(
                        Long.class,
                        "select id from facet where account_id = ? and kind = 'REGISTRATION' and ended_at is null",
                        nurse.id()));
        desk.navigate("/organisations/" + trust.code() + "/renewals?id=" + mine.get(0) + "&id=" + mine.get(1));
        Accessibility.check(desk);
        press(desk, Pattern.compile("^Sign and renew$"));
        assertThat(desk.getByRole(AriaRole.ALERT)).isVisible();
        desk.getByLabel(Pattern.compile("^The register:")).check();
        desk.getByLabel(Pattern.compile("^Reason")).fill("Registered for another year.");
        for (Locator date : desk.getByLabel(Pattern.compile("^Last day of the registration"))
                .all()) {
            date.fill(registered.plusYears(1).toString());
        }
        Accessibility.check(desk);
        Screenshots.take(desk, "life-renew");
        press(desk, Pattern.compile("^Sign and renew$"));
        desk.waitForURL(Pattern.compile(".*tab=expiring.*"));
        assertThat(people.one(
                        Long.class,
                        "select count(*) from facet where account_id = ? and ended_at is null and valid_until > ?",
                        nurse.id(),
                        registered.plusDays(30).atStartOfDay().atOffset(ZoneOffset.UTC)))
                .isEqualTo(2);
        desk.navigate("/organisations/" + trust.code() + "/settings");
        Accessibility.check(desk);
        Screenshots.take(desk, "life-settings");
    }
}
