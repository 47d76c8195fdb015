package social.lanyard.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of this package; templates/notification holds them. */
@CheckedTemplate(basePath = "notification")
final class AlertPages {
    private AlertPages() {}

    static native TemplateInstance alerts(AlertPage page);

    static native TemplateInstance who(String bundle, List<AlertPerson> people, Long older);

    static native TemplateInstance settings(AlertSettings page);

    static native TemplateInstance stop(String key, boolean stopped);
}
