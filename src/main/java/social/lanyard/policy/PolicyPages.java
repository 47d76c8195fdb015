package social.lanyard.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "policy")
final class PolicyPages {
    private PolicyPages() {}

    static native TemplateInstance contentPolicy(ContentPolicy policy, String day);

    static native TemplateInstance house(HousePage house, String current);
}
