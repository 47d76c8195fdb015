package social.lanyard.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "search")
final class SearchPages {
    private SearchPages() {}

    static native TemplateInstance search(SearchPage page);

    static native TemplateInstance people(DirectoryPage page);

    static native TemplateInstance settings(ChoicePage page);
}
