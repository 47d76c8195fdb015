package social.lanyard.timeline;

import java.util.List;
import social.lanyard.follow.FollowState;
import social.lanyard.identity.ProfileLink;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.FacetView;
import social.lanyard.post.PostCard;
import social.lanyard.post.series.SeriesRow;

/**
 * One tab of the page of a person or an organisation.
 *
 * @param confirmed what is confirmed about a person and shown, the most telling first
 * @param follow how the viewer stands to this account
 * @param listsShown whether it shows whom it follows and who follows it
 * @param own whether it is the viewer's page
 * @param posts on the tabs of posts
 * @param series on the tab of series
 * @param hasSeries whether the viewer may see one of theirs
 * @param token of the follow form
 */
record ProfilePage(
        ProfileHead head,
        Claim claim,
        List<ProfileLink> links,
        List<FacetView> confirmed,
        FollowState follow,
        boolean listsShown,
        boolean own,
        AuthorTab tab,
        List<PostCard> posts,
        List<SeriesRow> series,
        boolean hasSeries,
        Pager pager,
        String token) {

    public boolean following() {
        return follow.following();
    }

    /** The first facet: what the line about its time is about. */
    public FacetView telling() {
        return confirmed.get(0);
    }
}
