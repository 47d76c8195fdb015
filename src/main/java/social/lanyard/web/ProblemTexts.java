package social.lanyard.web;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import social.lanyard.support.Problem;

/** What a form that came back asks of its problems: {@code problems.on('title')} tells whether the field has one. */
@TemplateExtension
final class ProblemTexts {
    private ProblemTexts() {}

    static boolean on(List<Problem> problems, String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
