package social.lanyard.follow.filter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.support.Problem;

@CheckedTemplate(basePath = "follow")
final class FilterPages {
    private FilterPages() {}

    static native TemplateInstance filters(FilterList list);

    /** One filter to change. */
    static native TemplateInstance filter(Filter filter, FilterForm form, List<Problem> problems);

    /**
     * All filters of a person, and the form for another.
     *
     * @param saved whether something was saved a moment ago
     */
    record FilterList(List<Filter> filters, FilterForm form, List<Problem> problems, boolean saved) {}
}
