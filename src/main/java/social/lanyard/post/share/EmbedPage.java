package social.lanyard.post.share;

import java.util.List;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostNotice;

/**
 * A post in somebody else's page.
 *
 * @param kind what kind of piece it is
 * @param beginning what it is about; of a note its words
 * @param all whether that is all of it
 */
record EmbedPage(
        PostCard card, SharedPost shared, String kind, String beginning, boolean all, List<PostNotice> notices) {}
