package social.lanyard.post.appreciation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import social.lanyard.post.Person;
import social.lanyard.post.PostCard;
import social.lanyard.support.Page;

/** The page of this package. */
@CheckedTemplate(basePath = "appreciation")
final class AppreciationPages {
    private AppreciationPages() {}

    static native TemplateInstance appreciating(PostCard card, Page<Person> people);
}
