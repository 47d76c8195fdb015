package social.lanyard.testing;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import social.lanyard.local.LocalFolder;

/**
 * Pictures of pages, for people to look at, under target/screenshots. No test asserts anything about them and they take
 * long, so they are taken when somebody asks for them: with {@code -Dlanyard.screenshots=true}, and in the full form.
 */
public final class Screenshots {

    private Screenshots() {}

    /** The whole page, not only what fits the screen; where nobody asked for pictures, nothing. */
    public static void take(Page page, String name) {
        if (Proof.full() || Boolean.getBoolean("lanyard.screenshots")) {
            keep(page, name);
        }
    }

    /** Taken whether or not anybody asked for pictures. */
    static Path keep(Page page, String name) {
        Path file = LocalFolder.ofThisClone()
                .repository()
                .resolve("target/screenshots")
                .resolve(name.replaceAll("[^A-Za-z0-9_-]", "-") + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
