package social.lanyard.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the form of {@code content-policy.md}: a title, a line with version and date, an introduction, sections
 * ({@code ##}) of clauses ({@code ### C2 Title}), and a last section "Changes". Anything else fails the start, so that a
 * slip in the file is noticed before anybody cites a rule that is not there.
 */
final class PolicyFile {
    private static final Pattern VERSION = Pattern.compile("Version (\\S+) · (.+)");
    private static final Pattern CLAUSE = Pattern.compile("([A-Z])([1-9][0-9]?) (.+)");
    private static final Pattern EXAMPLE = Pattern.compile("- (Good|Not good): (.+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String CHANGES = "Changes";

    private final String text;

    PolicyFile(String text) {
        this.text = text;
    }

    ContentPolicy policy() {
        List<String> parts = split(text, "## ");
        List<String> head = lines(parts.get(0));
        require(head.size() > 2 && head.get(0).equals("# Content policy"), "the title", text);
        Matcher version = VERSION.matcher(head.get(1));
        require(version.matches(), "the line with version and date", head.get(1));

        List<PolicySection> sections = new ArrayList<>();
        String changes = "";
        for (String part : parts.subList(1, parts.size())) {
            if (title(part).equals(CHANGES)) {
                changes = HouseFile.html(body(part));
            } else {
                sections.add(section(part));
            }
        }
        require(!sections.isEmpty() && !changes.isEmpty(), "sections and changes", text);
        ContentPolicy policy = new ContentPolicy(
                version.group(1),
                LocalDate.parse(version.group(2), DAY),
                HouseFile.html(String.join("\n\n", head.subList(2, head.size()))),
                sections,
                changes,
                text);
        Set<String> ids = new HashSet<>();
        policy.clauses().forEach(clause -> require(ids.add(clause.id()), "an id that is used once", clause.id()));
        return policy;
    }

    private static PolicySection section(String part) {
        List<String> parts = split(part, "### ");
        List<Clause> clauses =
                parts.subList(1, parts.size()).stream().map(PolicyFile::clause).toList();
        require(!clauses.isEmpty(), "clauses in a section", part);
        String letter = clauses.get(0).id().substring(0, 1);
        for (Clause clause : clauses) {
            require(clause.id().startsWith(letter), "one letter in a section", clause.id());
        }
        return new PolicySection(letter, title(parts.get(0)), HouseFile.html(body(parts.get(0))), clauses);
    }

    private static Clause clause(String part) {
        Matcher title = CLAUSE.matcher(title(part));
        require(title.matches(), "a clause with an id and a title", title(part));
        List<Clause.Example> examples = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String line : body(part).split("\n", -1)) {
            Matcher example = EXAMPLE.matcher(line);
            if (example.matches()) {
                examples.add(new Clause.Example(example.group(1).equals("Good"), HouseFile.line(example.group(2))));
            } else {
                rest.append(line).append('\n');
            }
        }
        return new Clause(title.group(1) + title.group(2), title.group(3), HouseFile.html(rest.toString()), examples);
    }

    /** What stands before the first heading of this level, then each heading with what follows it. */
    private static List<String> split(String text, String heading) {
        return List.of(text.split("(?m)^" + heading));
    }

    private static String title(String part) {
        return part.lines().findFirst().orElse("").strip();
    }

    private static String body(String part) {
        int end = part.indexOf('\n');
        return end < 0 ? "" : part.substring(end + 1).strip();
    }

    private static List<String> lines(String part) {
        return part.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void require(boolean holds, String what, String where) {
        if (!holds) {
            throw new IllegalStateException("content-policy.md: expected " + what + " near: "
                    + where.substring(0, Math.min(80, where.length())));
        }
    }
}
