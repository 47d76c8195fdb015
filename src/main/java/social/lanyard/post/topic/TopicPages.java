package social.lanyard.post.topic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "topic")
final class TopicPages {
    private TopicPages() {}

    static native TemplateInstance followed(FollowedTopicsPage list);
}
