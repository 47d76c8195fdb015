package social.lanyard.post.series;

import java.util.List;
import social.lanyard.post.PostCard;

/**
 * A series as its readers see it.
 *
 * @param stories how many of its stories this reader may see
 * @param cards those on this page
 * @param after the story after which the next page begins, or null
 * @param first whether this is the first page
 * @param own whether the reader made it
 * @param following whether the reader follows it
 * @param token of the button to follow it
 */
record SeriesPage(
        SeriesView series,
        int stories,
        List<PostCard> cards,
        Long after,
        boolean first,
        boolean own,
        boolean following,
        String token) {}
