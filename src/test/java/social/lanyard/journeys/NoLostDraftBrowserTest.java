package social.lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.journeys.Reading.field;
import static social.lanyard.journeys.Reading.heading;
import static social.lanyard.journeys.Reading.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.Proof;
import social.lanyard.testing.RealBrowser;

/** R13: whatever happens to a page, its browser, the network or the session, what was typed is there afterwards. */
@LanyardTest
class NoLostDraftBrowserTest {
    /** Time between two words that somebody types fast. */
    private static final int PACE = 120;

    private static final double GATE = 5.0;
    private static final int CASES = 17;
    private static final Pattern SAVED = Pattern.compile("Saved (\\d+ \\w+ \\d{4}, )?\\d\\d:\\d\\d");
    private static final Pattern SAVES = Pattern.compile(".*/drafts/(saves|\\d+)$");

    private static final Set<String> SHOWN = new TreeSet<>();
    private static double mostMissing;
    private static int conflicts;

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private long nurse;

    @BeforeEach
    void somebodyWrites() {
        nurse = WritingScene.person("Nadia Testwright");
    }

    @AfterAll
    static void tell() {
        if (SHOWN.size() == CASES) {
            Proof.shown(
                    "R13",
                    "ways to lose a draft, in a real browser: " + String.join(", ", SHOWN),
                    SHOWN.size(),
                    0,
                    "at most %.1f s of typing missing; %d conflicts, each with both versions"
                            .formatted(mostMissing, conflicts));
        }
    }

    @Test
    void a_reload_in_the_middle_of_a_word_loses_nothing() {
        Page page = desk("/write");
        type(page, 20);
        page.reload();
        missing(page, 20);
        saved(page, 20);
        shown("reload");
    }

    @Test
    void a_page_that_crashes_loses_less_than_a_second() {
        Page page = desk("/write");
        cut(page);
        type(page, 20);
        crash(page);
        Page again = page.context().newPage();
        again.navigate("/write");
        missing(again, 20);
        assertThat(again.locator("#saving-notice")).containsText("We put back the words that you wrote here");
        saved(again, (int) field(again, "Your story").inputValue().lines().count());
        noCopies(again);
        shown("crash");
    }

    @Test
    void words_typed_offline_are_kept_and_sent_when_the_network_is_back() {
        Page page = desk("/drafts/" + WritingScene.draft(nurse, "On the bus", ""));
        page.context().setOffline(true);
        type(page, 5);
        pause(page);
        assertThat(status(page)).containsText("Kept in this browser since");
        assertThat(WritingScene.only(nurse).body()).isEmpty();
        page.context().setOffline(false);
        saved(page, 5);
        noCopies(page);
        shown("offline");
    }

    @Test
    void a_server_that_is_away_gets_the_words_when_it_is_back() {
        Page page = desk("/drafts/" + WritingScene.draft(nurse, "Away", ""));
        page.route(
                SAVES,
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("away")));
        type(page, 5);
        pause(page);
        assertThat(status(page)).containsText("Kept in this browser since");
        cut(page);
        page.clock().fastForward(120_000);
        assertThat(status(page)).containsText("Kept in this browser since");
        assertThat(copies(page)).isOne();
        page.unrouteAll();
        page.clock().fastForward(120_000);
        saved(page, 5);
        shown("server down");
    }

    @Test
    void a_session_that_ended_goes_on_after_signing_in_in_another_tab() {
        Page page = desk("/drafts/" + WritingScene.draft(nurse, "Long shift", ""));
        WritingScene.endSessions(nurse);
        type(page, 5);
        pause(page);
        Locator notice = page.locator("#saving-notice");
        assertThat(notice).containsText("You are signed out.");
        Locator link = notice.getByRole(AriaRole.LINK);
        assertThat(link).hasAttribute("target", "_blank");
        assertThat(link).hasAttribute("rel", "noopener");
        assertThat(status(page)).containsText("Kept in this browser since");
        WritingScene.signIn(page.context(), nurse);
        page.clock().fastForward(10_000);
        saved(page, 5);
        assertThat(notice).isHidden();
        shown("session expired");
    }

    @Test
    void two_tabs_on_one_draft_show_both_versions() {
        long draft = WritingScene.draft(nurse, "Two tabs", "From before.");
        Page first = desk("/drafts/" + draft);
        Page second = first.context().newPage();
        second.clock().install();
        second.navigate("/drafts/" + draft);
        write(first, "From the first tab.");
        pause(first);
        saved(first, "From the first tab.");

        write(second, "From the second tab.");
        pause(second);
        assertThat(second.locator("#saving-notice")).containsText("changed in another place");
        assertThat(WritingScene.only(nurse).body()).isEqualTo("From the first tab.");
        press(second, "See both versions");
        bothVersions(second, "From the second tab.", "From the first tab.");

        press(second, "Save this one");
        assertThat(field(second, "Your story")).hasValue("From the second tab.");
        noCopies(second);
        assertThat(WritingScene.only(nurse).body()).isEqualTo("From the second tab.");
        shown("two tabs");
    }

    @Test
    void a_second_device_that_saved_in_between_is_not_overwritten() {
        long draft = WritingScene.draft(nurse, "Two devices", "From before.");
        Page phone = desk("/drafts/" + draft);
        cut(phone);
        write(phone, "From the phone.");
        phone.close();

        Page computer = desk("/drafts/" + draft, Look.DESKTOP_DARK);
        write(computer, "From the ward's computer.");
        pause(computer);
        saved(computer, "From the ward's computer.");

        Page again = phone.context().newPage();
        again.navigate("/drafts/" + draft);
        bothVersions(again, "From the phone.", "From the ward's computer.");
        assertThat(WritingScene.only(nurse).body()).isEqualTo("From the ward's computer.");
        again.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Keep this one"))
                .click();
        assertThat(field(again, "Your story")).hasValue("From the ward's computer.");
        noCopies(again);
        shown("two devices");
    }

    @Test
    void the_back_button_leads_to_the_newest_words() {
        long draft = WritingScene.draft(nurse, "Back", "");
        Page page = desk("/drafts/" + draft);
        type(page, 8);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Drafts").setExact(true))
                .first()
                .click();
        assertThat(heading(page)).hasText("Drafts");
        page.goBack();
        missing(page, 8);
        saved(page, 8);

        page.navigate("/drafts");
        Page other = page.context().newPage();
        other.clock().install();
        other.navigate("/drafts/" + draft);
        write(other, "Newer words.");
        pause(other);
        saved(other, "Newer words.");
        page.goBack();
        assertThat(field(page, "Your story")).hasValue("Newer words.");
        assertThat(WritingScene.only(nurse).body()).isEqualTo("Newer words.");
        shown("back button");
    }

    @Test
    void without_scripts_the_button_does_the_same() {
        BrowserContext calm = browser.pageWithoutScripts(Look.PHONE_LIGHT).context();
        WritingScene.signIn(calm, nurse);
        Page page = calm.pages().get(0);
        page.navigate("/write");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).hasCount(0);
        write(page, "Typed in peace.");
        press(page, "Save draft");
        assertThat(field(page, "Your story")).hasValue("Typed in peace.");
        Page other = calm.newPage();
        other.navigate(page.url());
        write(other, "From the other tab.");
        press(other, "Save draft");
        write(page, "From this tab.");
        press(page, "Save draft");
        bothVersions(page, "From this tab.", "From the other tab.");
        assertThat(WritingScene.only(nurse).body()).isEqualTo("From the other tab.");
        shown("no scripts");
    }

    @Test
    void signing_out_deletes_what_the_browser_kept() {
        Page page = desk("/drafts/" + WritingScene.draft(nurse, "Shared computer", ""));
        cut(page);
        type(page, 3);
        pause(page);
        assertThat(status(page)).containsText("Kept in this browser since");
        assertThat(copies(page)).isOne();
        page.locator("header form[action='/sign-out'] button").click();
        page.waitForURL(RealBrowser.origin() + "/");
        noCopies(page);
        assertThat((String) page.evaluate("() => localStorage.getItem('lanyard.account')"))
                .isNull();
        shown("sign-out");
    }

    @Test
    void what_is_typed_just_before_signing_out_is_saved_first() {
        Page page = desk("/drafts/" + WritingScene.draft(nurse, "Shared computer", ""));
        type(page, 3);
        page.locator("header form[action='/sign-out'] button").click();
        page.waitForURL(RealBrowser.origin() + "/");
        assertThat(WritingScene.only(nurse).body()).isEqualTo(words(3));
        noCopies(page);
        shown("sign-out in the middle");
    }

    @Test
    void somebody_else_who_signs_in_finds_nothing_and_gets_nothing() {
        Page page = desk("/write");
        cut(page);
        type(page, 3);
        pause(page);
        assertThat(copies(page)).isOne();

        long colleague = WritingScene.person("Colin Testwright");
        WritingScene.signIn(page.context(), colleague);
        page.unrouteAll();
        page.clock().fastForward(120_000);
        assertThat(page.locator("#saving-notice")).containsText("Somebody else has signed in");
        noCopies(page);
        press(page, "Save draft");
        assertThat(page.locator("#saving-notice")).containsText("Somebody else has signed in");
        assertThat(WritingScene.drafts(colleague)).isEmpty();
        assertThat(WritingScene.drafts(nurse)).isEmpty();
        shown("another account, in the open page");
    }

    @Test
    void another_accounts_first_page_deletes_the_copies() {
        Page page = desk("/write");
        cut(page);
        type(page, 3);
        assertThat(copiesAfterAMoment(page)).isOne();
        page.close();
        WritingScene.signIn(page.context(), WritingScene.person("Colin Testwright"));
        Page theirs = page.context().newPage();
        theirs.navigate("/drafts");
        noCopies(theirs);
        theirs.navigate("/write");
        assertThat(field(theirs, "Your story")).isEmpty();
        shown("another account");
    }

    @Test
    void twelve_hours_later_the_copy_is_gone() {
        Page page = desk("/write");
        cut(page);
        type(page, 3);
        assertThat(copiesAfterAMoment(page)).isOne();
        page.close();
        Page later = page.context().newPage();
        later.clock().install();
        later.clock().fastForward(Duration.ofHours(12).minusMinutes(1).toMillis());
        later.navigate("/latest");
        assertThat(copies(later)).as("a minute before").isOne();
        later.clock().fastForward(Duration.ofMinutes(3).toMillis());
        noCopies(later);
        shown("12 hours");
    }

    @Test
    void nothing_is_called_saved_before_the_server_said_so() {
        Page page = desk("/drafts/" + WritingScene.draft(nurse, "Slow", ""));
        Deque<Route> held = new ArrayDeque<>();
        page.route(SAVES, held::add);
        type(page, 3);
        pause(page);
        page.clock().fastForward(400);
        assertThat(status(page)).hasText("Saving…");
        type(page, 3);
        pause(page);
        assertThat(status(page)).hasText("Saving…");
        assertThat(held).as("one request at a time").hasSize(1);
        held.pop().resume();
        assertThat(status(page)).containsText(SAVED);
        assertThat(copies(page)).as("the newer words are not acknowledged yet").isOne();
        page.unrouteAll();
        page.clock().fastForward(3_500);
        saved(page, 6);
        noCopies(page);
        shown("slow answers");
    }

    @Test
    void an_answer_that_is_lost_makes_no_second_draft_and_no_conflict() {
        Page page = desk("/write");
        page.route(SAVES, route -> {
            route.fetch();
            route.abort();
        });
        type(page, 3);
        pause(page);
        assertThat(status(page)).containsText("Kept in this browser since");
        assertThat(WritingScene.only(nurse).revision()).isOne();
        type(page, 3);
        page.clock().fastForward(120_000);
        page.waitForCondition(() -> WritingScene.only(nurse).revision() == 2);
        page.unrouteAll();
        type(page, 3);
        page.clock().fastForward(120_000);
        saved(page, 9);
        assertThat(page.locator("#saving-notice")).isHidden();
        assertThat(page.url()).endsWith("/drafts/" + WritingScene.only(nurse).id());
        shown("lost answers");
    }

    @Test
    void what_the_server_refuses_stays_with_the_reason() {
        Page page = desk("/write");
        field(page, "Title").fill("t".repeat(301));
        type(page, 3);
        pause(page);
        assertThat(page.locator("#saving-notice")).containsText("The title is too long. It may have up to 300");
        assertThat(status(page)).containsText("Not saved yet.");
        assertThat(copies(page)).isOne();
        assertThat(WritingScene.drafts(nurse)).isEmpty();
        field(page, "Title").fill("Shorter");
        pause(page);
        saved(page, 3);
        assertThat(WritingScene.only(nurse).title()).isEqualTo("Shorter");
        assertThat(page.locator("#saving-notice")).isHidden();
        shown("refused");
    }

    // -- What a writer does

    private Page desk(String path) {
        return desk(path, Look.DESKTOP_LIGHT);
    }

    private Page desk(String path, Look look) {
        Page page = browser.page(look);
        WritingScene.signIn(page.context(), nurse);
        page.clock().install();
        page.navigate(path);
        return page;
    }

    private static String words(int count) {
        return "word\n".repeat(count);
    }

    /** Types at the end, a word and a new line at a time. */
    private static void type(Page page, int count) {
        Locator body = field(page, "Your story");
        body.click();
        page.keyboard().press("Control+End");
        for (int i = 0; i < count; i++) {
            page.keyboard().insertText("word\n");
            page.waitForTimeout(PACE);
        }
    }

    private static void write(Page page, String text) {
        field(page, "Your story").fill(text);
        page.waitForTimeout(600);
    }

    /** Stops typing for as long as it takes. */
    private static void pause(Page page) {
        page.clock().fastForward(3_100);
    }

    /** From now on nothing that is saved gets through. */
    private static void cut(Page page) {
        page.unrouteAll();
        page.route(SAVES, Route::abort);
    }

    private static void crash(Page page) {
        try {
            page.navigate("chrome://crash");
        } catch (PlaywrightException crashed) {
            // That is what was wanted.
        }
    }

    // -- What is there afterwards

    private static Locator status(Page page) {
        return page.locator("#saving");
    }

    private void missing(Page page, int typed) {
        Locator body = field(page, "Your story");
        assertThat(body).not().isEmpty();
        long there = body.inputValue().lines().count();
        double seconds = (typed - there) * PACE / 1000.0;
        assertThat(seconds).as("seconds of typing missing").isBetween(0.0, GATE);
        mostMissing = Math.max(mostMissing, seconds);
    }

    private void saved(Page page, int count) {
        saved(page, words(count).strip());
    }

    private void saved(Page page, String text) {
        page.waitForCondition(() -> !WritingScene.drafts(nurse).isEmpty()
                && WritingScene.only(nurse).body().strip().equals(text));
        assertThat(status(page)).containsText(SAVED);
    }

    private static void bothVersions(Page page, String typed, String saved) {
        assertThat(heading(page)).hasText("This draft was changed in two places");
        assertThat(page.locator("#body")).hasValue(typed);
        assertThat(page.locator("#saved-body")).hasValue(saved);
        conflicts++;
    }

    private static int copies(Page page) {
        return (Integer) page.evaluate(
                "() => Object.keys(localStorage).filter((key) => key.startsWith('lanyard.words.')).length");
    }

    /** The server has the words a moment before the browser hears of it. */
    private static void noCopies(Page page) {
        page.waitForCondition(() -> copies(page) == 0);
    }

    private static int copiesAfterAMoment(Page page) {
        page.waitForTimeout(600);
        return copies(page);
    }

    private static void shown(String what) {
        SHOWN.add(what);
    }
}
