package social.lanyard.post;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.support.Problem;

/** The pages of this package; templates/post holds them. */
@CheckedTemplate(basePath = "post", defaultName = CheckedTemplate.UNDERSCORED_ELEMENT_NAME)
final class PostPages {
    private PostPages() {}

    static native TemplateInstance story(PostPage post, RespondForm form, List<Problem> problems);

    static native TemplateInstance note(PostPage post, RespondForm form, List<Problem> problems);

    static native TemplateInstance withdrawn(PostPage post, Withdrawal withdrawal);

    static native TemplateInstance removal(PostCard card, String token);

    static native TemplateInstance writeNote(NoteComposer composer);

    /** The page of a post of either kind. */
    static TemplateInstance of(PostPage post, RespondForm form, List<Problem> problems) {
        return post.card().story() ? story(post, form, problems) : note(post, form, problems);
    }
}
