package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Screenshots;
import social.lanyard.testing.TestDatabase;

/** Every page of this package and of following, with the demo content, on a phone and a desktop, light and dark. */
@LanyardTest
class TimelineBrowserTest {
    private static final Map<String, String> FOR_VISITORS = new LinkedHashMap<>();
    private static final Map<String, String> SIGNED_IN = new LinkedHashMap<>();

    static {
        FOR_VISITORS.put("front", "/");
        FOR_VISITORS.put("latest", "/latest");
        FOR_VISITORS.put("latest-notes", "/latest?in=notes");
        FOR_VISITORS.put("topic", "/topics/plain-words");
        FOR_VISITORS.put("topic-empty", "/topics/nothing-at-all");
        FOR_VISITORS.put("profile", "/@amara");
        FOR_VISITORS.put("profile-notes", "/@amara/notes");
        FOR_VISITORS.put("profile-member", "/@wren/responses");
        FOR_VISITORS.put("profile-organisation", "/@saltfen");
        FOR_VISITORS.put("organisation", "/organisations/saltfen");
        SIGNED_IN.put("home", "/");
        SIGNED_IN.put("profile-followed", "/@amara");
        SIGNED_IN.put("profile-own", "/@wren");
        SIGNED_IN.put("following", "/settings/following");
    }

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @ParameterizedTest
    @EnumSource
    void every_page_is_sound(Look look) throws Exception {
        Page visitor = browser.page(look);
        FOR_VISITORS.forEach((name, path) -> check(visitor, look, name, path));
        Page wren = signedIn(look, account("wren"));
        SIGNED_IN.forEach((name, path) -> check(wren, look, name, path));
        Page newcomer = signedIn(look, TimelineScene.person("Newcomer"));
        check(newcomer, look, "home-empty", "/");
        check(newcomer, look, "following-empty", "/settings/following");
    }

    private static void check(Page page, Look look, String name, String path) {
        page.navigate(path);
        Screenshots.take(page, "timeline-" + name + "-" + look.fileName());
        Accessibility.check(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the width of the screen", path)
                .isTrue();
    }

    private Page signedIn(Look look, long account) throws Exception {
        Page page = browser.page(look);
        Cookie session = new Cookie("lanyard_session", TimelineScene.session(account)).setUrl(RealBrowser.origin());
        page.context().addCookies(List.of(session));
        return page;
    }

    private static long account(String handle) throws Exception {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement("select id from account where handle = ?")) {
            query.setString(1, handle);
            try (ResultSet rows = query.executeQuery()) {
                assertThat(rows.next()).as("the demo content has @%s", handle).isTrue();
                return rows.getLong(1);
            }
        }
    }
}
