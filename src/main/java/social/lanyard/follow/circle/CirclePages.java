package social.lanyard.follow.circle;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "follow")
final class CirclePages {
    private CirclePages() {}

    /**
     * What a person chose, and the way to each list.
     *
     * @param waiting how many ask to follow
     * @param saved whether something was saved a moment ago
     */
    static native TemplateInstance people(Choice choice, int waiting, boolean saved);

    static native TemplateInstance requests(CirclePage list);

    static native TemplateInstance followers(CirclePage list);

    /** A list that a professional shows. */
    static native TemplateInstance shown(ShownPage page);
}
