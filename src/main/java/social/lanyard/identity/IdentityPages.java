package social.lanyard.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.support.Problem;

/** The pages of this package; templates/identity holds them. */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.UNDERSCORED_ELEMENT_NAME)
final class IdentityPages {
    private IdentityPages() {}

    static native TemplateInstance signInFailed();

    static native TemplateInstance signInAway();

    static native TemplateInstance join(JoinForm form, String policyVersion, List<Problem> problems);

    static native TemplateInstance secondFactor();

    static native TemplateInstance settings(SettingsPage page);

    static native TemplateInstance accountClosing(String handle, String typed);

    static native TemplateInstance profileEdit(ProfileForm form, boolean saved, List<Problem> problems);
}
