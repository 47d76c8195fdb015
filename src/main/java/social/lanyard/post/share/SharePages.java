package social.lanyard.post.share;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import social.lanyard.post.PostCard;
import social.lanyard.post.Withdrawal;

/** The pages of this package; templates/share holds them. */
@CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.UNDERSCORED_ELEMENT_NAME)
final class SharePages {
    private SharePages() {}

    static native TemplateInstance embed(EmbedPage embed);

    static native TemplateInstance embedWithdrawn(PostCard card, Withdrawal withdrawal, String kind, String address);
}
