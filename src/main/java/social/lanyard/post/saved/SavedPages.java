package social.lanyard.post.saved;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of this package; templates/saved holds it. */
@CheckedTemplate(basePath = "saved")
final class SavedPages {
    private SavedPages() {}

    static native TemplateInstance saved(SavedPage saved);
}
