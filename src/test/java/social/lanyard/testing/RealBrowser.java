package social.lanyard.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * A real browser for one test class: {@code @RegisterExtension final RealBrowser browser = new RealBrowser();}. Each page
 * it opens is a person of their own, with their own cookies, and is closed when the test ends. Addresses without a host
 * lead to the site under test. Where this machine has no Chromium, the tests of the class are skipped.
 */
public final class RealBrowser implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    private final List<BrowserContext> people = new ArrayList<>();
    private Chromium chromium;
    private String test = "";

    /**
     * A browser that only this thread uses, which also has to close it: several threads cannot share one. For a test that
     * has the extension as well, and so is skipped where there is no browser.
     */
    public static RealBrowser ofThisThread() {
        RealBrowser own = new RealBrowser();
        own.chromium = Chromium.start(Chromium.find().orElseThrow());
        return own;
    }

    @Override
    public void close() {
        people.forEach(BrowserContext::close);
        people.clear();
        chromium.close();
    }

    /** Somebody at a desktop, in light colours. */
    public Page page() {
        return page(Look.DESKTOP_LIGHT);
    }

    /** Somebody with this screen and these colours. */
    public Page page(Look look) {
        return open(options(look));
    }

    /** Somebody whose browser runs no scripts. */
    public Page pageWithoutScripts(Look look) {
        return open(options(look).setJavaScriptEnabled(false));
    }

    /**
     * Signs a demo account in through the real pages of Keycloak, as one who confirmed with a second factor too: tests of
     * the second factor itself go through its pages. The password is the account's name. */
    public void signIn(Page page, String demoAccount) {
        signIn(page, demoAccount, demoAccount);
    }

    /** Signs in from wherever the page is; ends on the site, where sign-in leads to. */
    public void signIn(Page page, String nameOrEmail, String password) {
        begin(page, nameOrEmail, password);
        page.waitForURL(Pattern.compile("^" + Pattern.quote(origin()) + "/(?!sign-in).*"));
        Cast.confirmed(page.context().cookies(origin()).stream()
                .filter(cookie -> cookie.name.equals("lanyard_session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow());
    }

    /** Gives name and password, and no more: what comes next is the test's. */
    public void begin(Page page, String nameOrEmail, String password) {
        page.navigate("/sign-in");
        proceed(page, nameOrEmail, password);
    }

    /** Gives name and password where the identity provider asks for them. */
    public void proceed(Page page, String nameOrEmail, String password) {
        page.getByLabel("Email address").fill(nameOrEmail);
        press(page, "Continue");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        press(page, "Sign in");
    }

    /** Where the site under test is, without a slash at the end. */
    public static String origin() {
        return TestSurroundings.started().get("origin");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Optional<Path> executable = Chromium.find();
        Assumptions.assumeTrue(executable.isPresent(), () -> sayThatNoneIsThere(context));
        test = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getTestMethod().orElseThrow().getName();
        chromium =
                store(context).computeIfAbsent(Chromium.class, key -> Chromium.start(executable.get()), Chromium.class);
    }

    /** What a failed test saw is kept as pictures, one for each of its pages. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            people.stream().flatMap(person -> person.pages().stream()).forEach(this::keepPicture);
        }
        people.forEach(BrowserContext::close);
        people.clear();
    }

    private Page open(NewContextOptions options) {
        BrowserContext person = chromium.browser().newContext(options);
        person.setDefaultTimeout(30_000);
        people.add(person);
        return person.newPage();
    }

    private static NewContextOptions options(Look look) {
        return new NewContextOptions()
                .setBaseURL(origin())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void keepPicture(Page page) {
        Screenshots.take(page, "failed-" + test + "-" + people.indexOf(page.context()));
    }

    private static String sayThatNoneIsThere(ExtensionContext context) {
        String line = "No Chromium on this machine (CHROMIUM may name one): browser tests are skipped.";
        store(context).computeIfAbsent("said", key -> {
            System.err.println(line);
            return line;
        });
        return line;
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(RealBrowser.class));
    }
}
