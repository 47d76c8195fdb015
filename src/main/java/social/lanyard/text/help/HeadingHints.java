package social.lanyard.text.help;

import java.util.ArrayList;
import java.util.List;
import social.lanyard.text.Prose;

/** Looks at the order of headings: people who listen to a page move about in it by them. */
final class HeadingHints {

    private static final int TITLE = 1;

    private HeadingHints() {}

    static List<Finding> of(List<Prose.Heading> headings) {
        List<Finding> findings = new ArrayList<>();
        int above = TITLE;
        for (Prose.Heading heading : headings) {
            if (heading.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
                findings.add(Finding.of(FindingKind.HEADING_EMPTY, "", 0, heading.line()));
                continue;
            }
            if (heading.level() > above + 1) {
                findings.add(Finding.of(FindingKind.HEADING_SKIPS, heading.text(), above + 1, heading.line()));
            }
            above = heading.level();
        }
        return findings;
    }
}
