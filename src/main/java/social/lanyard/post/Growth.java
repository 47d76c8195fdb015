package social.lanyard.post;

import java.util.List;

/**
 * What a post grew from and into, as far as the reader may see it.
 *
 * @param note the note that a story began as, or null
 * @param replies what stands below that note
 * @param stories those that a note grew into
 */
public record Growth(PostCard note, Replies replies, List<PostCard> stories) {
    static final Growth NONE = new Growth(null, Replies.NONE, List.of());
}
