package social.lanyard.timeline;

import java.util.List;
import social.lanyard.post.PostCard;

/** Everything public, in the order in which it came out. */
record LatestPage(TimelineFilter filter, List<PostCard> posts, Pager pager, Lately lately) {}
