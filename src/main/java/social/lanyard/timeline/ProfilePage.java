package social.lanyard.timeline;

import java.util.List;
import social.lanyard.follow.FollowState;
import social.lanyard.follow.list.ListPlace;
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
 * @param lists those of the viewer, where this account can be put into them
 * @param token of the forms
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
        List<ListPlace> lists,
        String token) {

    public boolean following() {
        return follow.following();
    }

    /** The newest post, of a page that begins with it; else null. */
    public Long newest() {
        return pager.first().isEmpty() && !posts.isEmpty() ? posts.get(0).id() : null;
    }

    /** What those who watch the beginning of this tab for what is new ask for, or null where nobody does. */
    public String watched() {
        return newest() == null
                ? null
                : switch (tab) {
                    case STORIES -> "stories";
                    case NOTES -> "notes";
                    default -> null;
                };
    }

    public String watchedPart() {
        return "author:" + head.id();
    }

    public String address() {
        return head.path() + tab.tail();
    }

    /** The first facet: what the line about its time is about. */
    public FacetView telling() {
        return confirmed.get(0);
    }
}
