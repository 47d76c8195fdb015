package social.lanyard.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Accessibility faults that a machine can find. */
public final class Accessibility {

    private Accessibility() {}

    /** Fails with the broken rules and where they are broken; passes with none. The page has to allow scripts. */
    public static void check(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("axe found faults on " + page.url() + ":\n"
                    + violations.stream().map(Accessibility::describe).collect(Collectors.joining("\n")));
        }
    }

    private static String describe(Rule rule) {
        return "- %s: %s%n%s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .map(node -> "    " + node.getTarget() + " " + node.getHtml())
                                .collect(Collectors.joining("\n")));
    }
}
