package social.lanyard.support;

import java.util.List;

/**
 * What came in breaks a rule: answered with 422 and a sentence beside each field, and nothing that was typed is lost.
 * Pages catch it to show the filled form again; what nobody catches becomes an error page or a JSON error.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public Refusal(List<Problem> problems) {
        super(problems.get(0).sentence(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public Refusal(String field, String sentence) {
        this(List.of(new Problem(field, sentence)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
