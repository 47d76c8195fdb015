package social.lanyard.timeline;

import java.util.List;
import social.lanyard.post.PostCard;

/** Everything public, in the order in which it came out. */
record LatestPage(TimelineFilter filter, List<PostCard> posts, Pager pager, Lately lately) {
    /** The newest post, of a page that begins with it; else null. */
    public Long newest() {
        return pager.first().isEmpty() && !posts.isEmpty() ? posts.get(0).id() : null;
    }

    public String address() {
        return filter.address("/latest");
    }

    /** This list as those who watch it name it. */
    public String watched() {
        return filter.watched();
    }
}
