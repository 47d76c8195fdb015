package social.lanyard.timeline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Pages, and of each the part with its posts alone. */
@CheckedTemplate(basePath = "timeline")
final class TimelinePages {
    private TimelinePages() {}

    static native TemplateInstance home(HomePage home);

    static native TemplateInstance home$posts(HomePage home);

    static native TemplateInstance front(FrontPage front);

    static native TemplateInstance latest(LatestPage list);

    static native TemplateInstance latest$posts(LatestPage list);

    static native TemplateInstance list(PeopleListPage page);

    static native TemplateInstance list$posts(PeopleListPage page);

    static native TemplateInstance topic(TopicPage list);

    static native TemplateInstance topic$posts(TopicPage list);

    static native TemplateInstance profile(ProfilePage profile);

    static native TemplateInstance profile$posts(ProfilePage profile);

    static native TemplateInstance organisation(OrganisationPage organisation);

    static native TemplateInstance organisation$posts(OrganisationPage organisation);
}
