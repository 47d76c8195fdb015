package social.lanyard.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Accessibility faults that a machine can find. */
public final class Accessibility {

    private static final String RULES = rules();

    private Accessibility() {}

    /** Fails with the broken rules and where they are broken; passes with none. The page has to allow scripts. */
    public static void check(Page page) {
        // A colour on its way to another one is nobody's colour.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        if (!(Boolean) page.evaluate("'axe' in window")) {
            load(page);
        }
        List<String> faults = faults(page);
        if (!faults.isEmpty()) {
            throw new AssertionError("axe found faults on " + page.url() + ":\n" + String.join("\n", faults));
        }
    }

    /** Puts the rules into the page, where they stay until it is left. */
    public static void load(Page page) {
        page.evaluate(RULES);
    }

    /** The broken rules and where they are broken, as the page looks now; needs the rules in the page. */
    public static List<String> faults(Page page) {
        return faults(page, "{resultTypes: ['violations']}");
    }

    /** The same, of colours alone: for a page whose other rules were tried at this width. */
    public static List<String> faultsOfColours(Page page) {
        return faults(
                page,
                "{resultTypes: ['violations'], preload: false, runOnly: ['color-contrast', 'link-in-text-block']}");
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page, String options) {
        return (List<String>) page.evaluate("() => axe.run(document, " + options + """
                ).then(found => found.violations.map(rule =>
                  rule.id + ': ' + rule.help + rule.nodes.map(node => ' ' + node.target + ' ' + node.html)))""");
    }

    private static String rules() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
