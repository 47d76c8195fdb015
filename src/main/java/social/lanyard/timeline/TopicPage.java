package social.lanyard.timeline;

import java.util.List;
import social.lanyard.post.PostCard;

/** Public posts with one tag. */
record TopicPage(String tag, String name, TimelineFilter filter, List<PostCard> posts, Pager pager) {
    public String path() {
        return Tag.path(tag);
    }
}
