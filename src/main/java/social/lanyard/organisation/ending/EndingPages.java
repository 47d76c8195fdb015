package social.lanyard.organisation.ending;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.ending.Endings.Ending;
import social.lanyard.support.Page;
import social.lanyard.support.Problem;

@CheckedTemplate(basePath = "organisation")
final class EndingPages {
    private EndingPages() {}

    static native TemplateInstance endings(DeskList list);

    static native TemplateInstance ending(DeskEnding page, List<Problem> problems);

    static native TemplateInstance moderation(ModeratorList list);

    static native TemplateInstance moderated(ModeratorEnding page, List<Problem> problems);

    static native TemplateInstance objection(OwnEnding page, List<Problem> problems);

    static native TemplateInstance answer(OwnEnding page, List<Problem> problems);

    static native TemplateInstance log(Page<PublicLog.Line> page, boolean further);

    /** What waits at a desk, or was decided. */
    record DeskList(Desk desk, boolean decided, List<Ending> endings, String next, String done) {}

    /** One of these. */
    record DeskEnding(Desk desk, Ending ending, DecisionOnEnding form) {
        public boolean isMine() {
            return ending.proposerId() == desk.accountId();
        }

        public String getAction() {
            return "/organisations/" + desk.code() + "/endings/" + ending.id();
        }

        /** Whether whoever looks can be the second. */
        public boolean isDecides() {
            return desk.administers()
                    && !ending.needsModerator()
                    && ending.seconds().contains(desk.accountId());
        }
    }

    /** What waits for a moderator: endings, and requests of admins who are the only one. */
    record ModeratorList(
            List<Ending> endings,
            List<LoneAdmins.Request> requests,
            List<Objections.Said> objections,
            String next,
            String done) {}

    /** A statement that was ended and what was said to it, with what is being typed. */
    record OwnEnding(Objections.Said said, String token, String typed, boolean done) {}

    /** One of these endings. */
    record ModeratorEnding(Ending ending, DecisionOnEnding form) {
        public String getAction() {
            return "/moderation/endings/" + ending.id();
        }
    }
}
