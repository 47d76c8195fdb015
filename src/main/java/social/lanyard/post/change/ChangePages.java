package social.lanyard.post.change;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.post.PostCard;
import social.lanyard.support.Page;
import social.lanyard.support.Problem;

/** The pages of this package; templates/post holds them. */
@CheckedTemplate(basePath = "post", defaultName = CheckedTemplate.UNDERSCORED_ELEMENT_NAME)
final class ChangePages {
    private ChangePages() {}

    static native TemplateInstance changeStory(PostCard card, String token);

    static native TemplateInstance changeNote(PostCard card, NoteChangeForm form, List<Problem> problems);

    static native TemplateInstance notices(NoticePage notices);

    static native TemplateInstance withdrawal(PostCard card, WithdrawalForm form, List<Problem> problems);

    static native TemplateInstance withdrawals(Page<WithdrawalLog.Line> page, boolean further);

    static native TemplateInstance history(HistoryPage history);
}
