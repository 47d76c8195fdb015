package social.lanyard.post.reply;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.post.PostCard;
import social.lanyard.post.Responders;
import social.lanyard.support.Page;
import social.lanyard.support.Problem;

/** The pages of this package; templates/reply holds them. */
@CheckedTemplate(basePath = "reply")
final class ReplyPages {
    private ReplyPages() {}

    static native TemplateInstance waiting(WaitingPage waiting);

    static native TemplateInstance questions(QuestionsPage waiting);

    static native TemplateInstance newcomers(NewcomersPage waiting);

    static native TemplateInstance responders(
            PostCard card, Responders chosen, List<Responders> choices, String token, List<Problem> problems);

    static native TemplateInstance log(Page<ResponseLog.Line> page, boolean further);
}
