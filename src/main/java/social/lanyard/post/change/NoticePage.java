package social.lanyard.post.change;

import java.util.List;
import social.lanyard.post.NoticeKind;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostNotice;
import social.lanyard.support.Problem;

/** The page on which an author puts a notice on a story. */
record NoticePage(PostCard card, List<PostNotice> given, NoticeForm form, List<Problem> problems) {
    public List<NoticeKind> kinds() {
        return List.of(NoticeKind.values());
    }
}
