package social.lanyard.follow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "follow")
final class FollowPages {
    private FollowPages() {}

    static native TemplateInstance following(FollowingPage list);
}
