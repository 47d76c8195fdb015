package social.lanyard.post.schedule;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this package; templates/post holds them. */
@CheckedTemplate(basePath = "post", defaultName = CheckedTemplate.UNDERSCORED_ELEMENT_NAME)
final class SchedulePages {
    private SchedulePages() {}

    static native TemplateInstance scheduled(ScheduledPage page);
}
