package social.lanyard.timeline;

import java.util.List;
import social.lanyard.organisation.Claim;
import social.lanyard.post.PostCard;

/**
 * The page about an organisation.
 *
 * @param stories by people whom it confirmed on the day of writing
 * @param following whether the viewer follows its account
 * @param token of the follow form
 */
record OrganisationPage(
        OrganisationHead head, Claim claim, List<PostCard> stories, Pager pager, boolean following, String token) {}
