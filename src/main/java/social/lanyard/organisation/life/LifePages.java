package social.lanyard.organisation.life;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.organisation.Desk;
import social.lanyard.support.Problem;

@CheckedTemplate(basePath = "organisation")
final class LifePages {
    private LifePages() {}

    static native TemplateInstance renew(RenewPage page, List<Problem> problems);

    static native TemplateInstance role(RolePage page, List<Problem> problems);

    static native TemplateInstance settings(SettingsPage page, List<Problem> problems);

    /** What a verifier is about to renew. */
    record RenewPage(Desk desk, List<Renewable.Said> chosen, RenewForm form) {
        /** Whether a register speaks of any of them. */
        public boolean isRegistered() {
            return chosen.stream().anyMatch(Renewable.Said::registered);
        }

        public boolean isOwn() {
            return chosen.stream().anyMatch(Renewable.Said::own);
        }
    }

    /** The organisations that say what somebody does there, and what they typed. */
    record RolePage(List<Place> places, RoleForm form) {
        /**
         * One of them.
         *
         * @param words what it says today
         */
        record Place(String code, String name, List<String> words) {}
    }

    /**
     * How long an organisation's statements hold.
     *
     * @param saved just now
     */
    record SettingsPage(Desk desk, SettingsForm form, boolean saved) {}
}
