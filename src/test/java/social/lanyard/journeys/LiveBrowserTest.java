package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.lanyard.journeys.Reading.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.Newcomer;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Screenshots;
import social.lanyard.testing.TestDatabase;

/** Two people at once: what one writes, the other sees appear; and who is kept apart is gone. */
@LanyardTest
class LiveBrowserTest {
    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String writer = "writes" + mark;
    private final String reader = "reads" + mark;

    @Test
    void one_posts_and_the_other_sees_it_appear_without_anything_moving() {
        Page writing = person(Look.DESKTOP_LIGHT, writer);
        Page reading = person(Look.PHONE_LIGHT, reader);
        follow(reading);
        reading.navigate("/");
        Page visitor = browser.page(Look.DESKTOP_DARK);
        visitor.navigate("/latest");
        String before = first(visitor).innerText();

        write(writing, "One more thing about tea rounds " + mark);

        assertThat(bar(reading)).hasText("Show 1 new post");
        assertThat(bar(visitor)).hasText("Show 1 new post");
        Assertions.assertThat(first(visitor).innerText()).as("nothing moved").isEqualTo(before);
        Screenshots.take(visitor, "live-latest-desktop-dark");
        Screenshots.take(reading, "live-home-phone-light");
        Accessibility.check(visitor);
        bar(visitor).press("Enter");
        assertThat(first(visitor)).containsText(mark);
        Assertions.assertThat(visitor.locator("#main .feed > .post").nth(1).innerText())
                .isEqualTo(before);
        assertThat(bar(visitor)).isHidden();
        Accessibility.check(visitor);
        bar(reading).click();
        assertThat(first(reading)).containsText(mark);
        Accessibility.check(reading);

        first(reading).locator(".voice__handle a").first().click();
        reading.waitForURL(address -> address.contains("/@" + writer + "/"));
        visitor.navigate(reading.url());
        write(writing, "Nothing to do with it " + mark);
        Locator answer = reading.getByLabel("Your response");
        answer.fill("Thank you for the tea " + mark);
        press(reading, "Respond");
        assertThat(bar(visitor)).hasText("Show 1 new response");
        Screenshots.take(visitor, "live-note-desktop-dark");
        bar(visitor).click();
        assertThat(visitor.locator("#main .reply").last()).containsText("Thank you for the tea " + mark);
        Accessibility.check(visitor);
    }

    @Test
    void one_blocks_and_is_gone_for_the_other() {
        Page writing = person(Look.DESKTOP_LIGHT, writer);
        Page reading = person(Look.DESKTOP_LIGHT, reader);
        follow(reading);
        reading.navigate("/");
        write(writing, "A word before we part " + mark);
        assertThat(bar(reading)).hasText("Show 1 new post");

        writing.navigate("/@" + reader + "/block");
        press(writing, "Block " + reader);

        assertThat(bar(reading))
                .isHidden(
                        new com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions().setTimeout(5_000));
        write(writing, "A word afterwards " + mark);
        reading.navigate("/");
        assertThat(reading.locator("#main")).not().containsText(mark);
        Assertions.assertThat(reading.navigate("/@" + writer).status()).isEqualTo(404);
        Assertions.assertThat(writing.navigate("/@" + reader).status()).isEqualTo(404);
    }

    private Page person(Look look, String handle) {
        Page page = browser.page(look);
        String session = Newcomer.joined(handle, handle);
        longHere(handle);
        page.context().addCookies(List.of(new Cookie("lanyard_session", session).setUrl(RealBrowser.origin())));
        return page;
    }

    /** The first response of somebody new would wait for the author. */
    private static void longHere(String handle) {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement()
                    .execute("update account set created_at = now() - interval '30 days' where handle = '" + handle
                            + "'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void follow(Page page) {
        page.navigate("/@" + writer);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Follow"))
                .first()
                .click();
    }

    private void write(Page page, String text) {
        page.navigate("/");
        page.locator("#main form textarea").first().fill(text);
        press(page, "Post note");
        assertThat(page.locator("#main")).containsText(text);
    }

    private static Locator first(Page page) {
        return page.locator("#main .feed > .post").first();
    }

    private static Locator bar(Page page) {
        return page.locator("[data-live] a");
    }
}
