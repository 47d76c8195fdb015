package social.lanyard.follow.list;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "list")
final class ListPages {
    private ListPages() {}

    static native TemplateInstance lists(ListsPage page);

    static native TemplateInstance desk(ListDesk desk);

    static native TemplateInstance deletion(ListName list, String token);
}
