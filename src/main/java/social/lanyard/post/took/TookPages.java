package social.lanyard.post.took;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.post.PostCard;
import social.lanyard.support.Problem;

/** The page of this package; templates/took holds it. */
@CheckedTemplate(basePath = "took")
final class TookPages {
    private TookPages() {}

    static native TemplateInstance took(PostCard card, TookForm form, List<Problem> problems);
}
