package social.lanyard.timeline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "timeline")
final class TimelinePages {
    private TimelinePages() {}

    static native TemplateInstance home(HomePage home);

    static native TemplateInstance front(FrontPage front);

    static native TemplateInstance latest(LatestPage list);

    static native TemplateInstance list(PeopleListPage page);

    static native TemplateInstance topic(TopicPage list);

    static native TemplateInstance profile(ProfilePage profile);

    static native TemplateInstance organisation(OrganisationPage organisation);
}
