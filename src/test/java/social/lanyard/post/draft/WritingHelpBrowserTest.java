package social.lanyard.post.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.testing.Cast.Actor.OWNER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.lanyard.post.Desk;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.Cast;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Screenshots;

/** Advice beside a draft and the table of contents of a story, on a phone and a desktop, light and dark. */
@LanyardTest
class WritingHelpBrowserTest {

    private static final String TEXT = """
            We lost the kettle at ten past two. By half past, four people who could not sleep had asked me about it,
            and one of them, who had been with us since the weekend and did not even like tea, went round in his
            slippers to find out who else had gone without.

            ### The list

            He came back with a count. The multidisciplinary team was informed prior to handover. One man had sepsis and
            was in the HDU. We commenced a fluid chart in order to see who drank, and we commenced a second one. It is
            [here](https://example.org/chart), and https://example.org/a-very-long-address/that-nobody/would-want-to-read-out.

            ##

            ## What we did

            """
            + ("It was a calm night and nobody rang, so I went from bed to bed and asked each of them, one after the"
                            + " other, whether they would like something hot to drink before it got light outside.\n\n")
                    .repeat(14)
            + "#### And since\n\nMore tea.\n";

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @ParameterizedTest
    @EnumSource
    void both_can_be_read_and_used(Look look) {
        Page page = browser.page(look);
        Cookie session = new Cookie("lanyard_session", Cast.here().person(OWNER).cookie()).setUrl(RealBrowser.origin());
        page.context().addCookies(List.of(session));

        page.navigate(Desk.draft(OWNER, "The night we lost the kettle", TEXT));
        // Left out while the machine is busy.
        for (int tries = 0; tries < 10 && page.locator("#help").count() == 0; tries++) {
            page.reload();
        }
        sound(page, look, "write-help");
        page.getByText("Show 7 more").click();
        assertThat(page.locator("[aria-labelledby=help-SENTENCES] details li").count())
                .isEqualTo(7);
        sound(page, look, "write-help-open");

        page.navigate(Desk.publish(OWNER, "The night we lost the kettle", "body", TEXT));
        sound(page, look, "story-contents");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("In this story"))
                .getByText("What we did")
                .click();
        assertThat(page.url()).endsWith("#t-what-we-did");
        assertThat((Boolean) page.evaluate("document.querySelector(':target').textContent === 'What we did'"))
                .isTrue();
    }

    private static void sound(Page page, Look look, String name) {
        Screenshots.take(page, name + "-" + look.fileName());
        Accessibility.check(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the width of the screen", name)
                .isTrue();
        page.setViewportSize(320, 700);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 320"))
                .as("%s fits 320 pixels", name)
                .isTrue();
        page.setViewportSize(look == Look.PHONE_LIGHT || look == Look.PHONE_DARK ? 390 : 1280, 900);
    }
}
