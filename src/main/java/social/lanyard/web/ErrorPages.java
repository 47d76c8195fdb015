package social.lanyard.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages that say why something was not done. */
@CheckedTemplate(basePath = "web")
final class ErrorPages {
    private ErrorPages() {}

    /** In the frame of the site. {@code form} is null where there was none. */
    static native TemplateInstance error(Failure failure, KeptForm form);

    /** One file that needs nothing else: for requests that never reach a page. */
    static native TemplateInstance plain(Failure failure, String stylesheet, String icon);
}
