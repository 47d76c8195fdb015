package social.lanyard.policy;

import java.util.List;

/**
 * A group of clauses with a common letter.
 *
 * @param id the letter of its clauses, which is also its place on the page
 */
public record PolicySection(String id, String title, String html, List<Clause> clauses) {
    public PolicySection {
        clauses = List.copyOf(clauses);
    }

    /** The ids that it holds, such as "C1 to C7". */
    public String span() {
        String first = clauses.get(0).id();
        return clauses.size() == 1
                ? first
                : first + " to " + clauses.get(clauses.size() - 1).id();
    }
}
