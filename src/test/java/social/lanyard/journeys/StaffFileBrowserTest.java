package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.journeys.Reading.heading;
import static social.lanyard.journeys.Reading.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.identity.AddressIndex;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Screenshots;

/** An admin sends a staff file with mistakes, matches its columns, tries it, mends it, confirms it and takes it back. */
@LanyardTest
class StaffFileBrowserTest {
    private static final String DESK = "/organisations/" + Cast.TRUST;

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @Inject
    People people;

    @Inject
    AddressIndex addresses;

    private static FilePayload file(String text) {
        return new FilePayload("staff-2026-11.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void admin(Page page) {
        page.context()
                .addCookies(List.of(new Cookie(
                                "lanyard_session",
                                Cast.here().person(Actor.ADMIN).cookie())
                        .setUrl(RealBrowser.origin())));
    }

    private Person colleague(String name) {
        Person person = people.person(name);
        people.address(person);
        People.in(() -> addresses.signedIn(person.id(), person.handle() + "@mail.example", Set.of()));
        return person;
    }

    @Test
    void a_file_with_mistakes_is_mended_confirmed_and_taken_back() throws IOException {
        journey(browser.page(Look.DESKTOP_LIGHT), "staff-file", Accessibility::check);
    }

    @Test
    void the_same_without_scripts_on_a_phone() throws IOException {
        journey(browser.pageWithoutScripts(Look.PHONE_DARK), "staff-file-phone", page -> {});
    }

    /** @param look what reads the page with a script of its own, which a browser without scripts does not run */
    private void journey(Page page, String pictures, Consumer<Page> look) throws IOException {
        admin(page);
        Person perrin = colleague("Perrin Oduya");
        Person maud = colleague("Maud Silvestri");
        String day = LocalDate.now().minusMonths(1).format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
        String row = perrin.name() + "," + perrin.handle() + "@mail.example,Pharmacist,GPHC,2000042," + day
                + ",,01/02/1980\n";
        String wrong =
                "Someone," + maud.handle() + "@mail.example,Health visitor,NMC,12A3456B," + day + ",,01/02/1980\n";

        page.navigate(DESK + "/verification");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import a staff file"))
                .click();
        look.accept(page);
        press(page, "Read it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a file first");

        page.getByLabel("Staff file")
                .setInputFiles(file("Known as,Email,Position title,Prof body,PIN,Checked,Term date,DOB\n" + row + wrong
                        + "No Email,,Support worker,,,,,01/02/1980\n"));
        press(page, "Read it");
        assertThat(heading(page)).hasText("Match the columns");
        assertThat(page.locator("main")).containsText("We do not take dates of birth");
        assertThat(page.locator("main")).not().containsText("01/02/1980");
        page.getByLabel("Use “Term date” for").selectOption("Day they left");
        look.accept(page);
        Screenshots.take(page, pictures + "-mapping");
        press(page, "Try it");

        assertThat(heading(page)).containsText("Trial of staff-2026-11.csv");
        assertThat(page.locator("main")).containsText("Account is named " + maud.name());
        look.accept(page);
        Screenshots.take(page, pictures + "-trial");
        Download mend = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rows to mend"))
                        .click());
        String mended = Files.readString(mend.path()).replace("Someone", maud.name());
        assertThat(mended).contains("“Email” is empty", maud.name());

        press(page, "Confirm 1 person");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 person confirmed");
        look.accept(page);
        Screenshots.take(page, pictures + "-confirmed");
        String first = page.url();

        page.navigate(DESK + "/imports");
        page.getByLabel("Staff file").setInputFiles(file(mended));
        press(page, "Read it");
        assertThat(page.locator("main")).containsText("from last time");
        press(page, "Try it");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm 1 person")))
                .isVisible();
        press(page, "Confirm 1 person");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 person confirmed");
        press(page, "Undo the whole import");
        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText(Pattern.compile("Undone by .*taken back", Pattern.DOTALL));
        page.navigate(first);
        press(page, "Undo the whole import");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("3 statements of this file taken back");
        look.accept(page);
        page.navigate(DESK + "/imports");
        assertThat(page.locator("main")).containsText("Undone");
        Screenshots.take(page, pictures + "-files");
    }
}
