package social.lanyard.timeline;

import java.util.List;
import social.lanyard.identity.ProfileLink;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.FacetView;
import social.lanyard.post.PostCard;

/**
 * One tab of the page of a person or an organisation.
 *
 * @param confirmed what is confirmed about a person and shown, the most telling first
 * @param following whether the viewer follows this account
 * @param own whether it is the viewer's page
 * @param token of the follow form
 */
record ProfilePage(
        ProfileHead head,
        Claim claim,
        List<ProfileLink> links,
        List<FacetView> confirmed,
        boolean following,
        boolean own,
        AuthorTab tab,
        List<PostCard> posts,
        Pager pager,
        String token) {

    /** The first facet: what the line about its time is about. */
    public FacetView telling() {
        return confirmed.get(0);
    }
}
