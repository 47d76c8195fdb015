package social.lanyard.feed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import social.lanyard.post.PostCard;
import social.lanyard.post.Withdrawal;

@CheckedTemplate(basePath = "feed")
final class FeedPages {
    private FeedPages() {}

    static native TemplateInstance entry(FeedPiece piece, String claim);

    static native TemplateInstance withdrawn(PostCard card, Withdrawal withdrawal, String claim);
}
