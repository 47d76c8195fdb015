package social.lanyard.timeline;

import java.util.List;
import social.lanyard.organisation.FacetView;
import social.lanyard.post.PostCard;

/**
 * What a visitor sees first.
 *
 * @param lead the newest story, or null while there is none
 * @param stories the ones after it
 * @param shown a statement as an example of how we verify: the one beside the newest story of a confirmed author; or null
 * @param shownAuthor who it is about, or null
 */
record FrontPage(
        PostCard lead,
        List<PostCard> stories,
        List<PostCard> notes,
        Lately lately,
        List<OrganisationName> organisations,
        FacetView shown,
        Voice shownAuthor) {

    /** The same page with this statement as its example, or with none. */
    FrontPage showing(FacetView facet) {
        return new FrontPage(lead, stories, notes, lately, organisations, facet, shownAuthor);
    }
}
