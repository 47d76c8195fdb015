package social.lanyard.post.saved;

import social.lanyard.post.PostCard;
import social.lanyard.support.Page;

/**
 * One page of what somebody kept.
 *
 * @param first whether it is the newest
 */
public record SavedPage(KeptIn list, Page<PostCard> posts, boolean first) {
    public String address() {
        return list == KeptIn.HIDDEN ? "/saved/hidden-conversations" : "/saved";
    }

    /** Address of the older ones, or empty at the end. */
    public String older() {
        return posts.older() == null ? "" : address() + "?max_id=" + posts.older();
    }
}
