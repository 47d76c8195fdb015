package social.lanyard.post;

import java.util.List;

/**
 * All that a post says.
 *
 * @param text its words, and what was frozen with them
 * @param notices on it, the newest first
 */
public record FullText(PostText text, List<PostNotice> notices) {}
