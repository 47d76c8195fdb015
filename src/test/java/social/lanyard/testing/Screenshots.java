package social.lanyard.testing;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import social.lanyard.local.LocalFolder;

/** Pictures of pages, for people to look at, under target/screenshots. */
public final class Screenshots {

    private Screenshots() {}

    /** The whole page, not only what fits the screen. */
    public static Path take(Page page, String name) {
        Path file = LocalFolder.ofThisClone()
                .repository()
                .resolve("target/screenshots")
                .resolve(name.replaceAll("[^A-Za-z0-9_-]", "-") + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
