package social.lanyard.timeline;

import java.util.List;
import social.lanyard.organisation.Claim;
import social.lanyard.post.PostCard;

/**
 * The page about an organisation.
 *
 * @param stories by people whom it confirmed on the day of writing
 * @param said the latest stories and notes in its own name
 * @param answered the latest responses in its own name
 * @param following whether the viewer follows its account
 * @param token of the follow form
 */
record OrganisationPage(
        OrganisationHead head,
        Claim claim,
        List<PostCard> stories,
        Pager pager,
        List<PostCard> said,
        List<PostCard> answered,
        boolean following,
        String token) {
    /** The newest story, of a page that begins with it; else null. */
    public Long newest() {
        return pager.first().isEmpty() && !stories.isEmpty() ? stories.get(0).id() : null;
    }

    /** Which part of all stories it is, for those who watch it. */
    public String watched() {
        return "organisation:" + head.id();
    }
}
