package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.follow.FollowLookup;
import social.lanyard.follow.FollowState;
import social.lanyard.identity.ProfileLink;
import social.lanyard.identity.ProfileLinks;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.Claims;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.post.PostCard;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Puts the page of a person or an organisation together: a fixed number of queries, whoever it is. */
@ApplicationScoped
class ProfileReader {
    private final ProfileHeads heads;
    private final ProfileLinks links;
    private final Claims claims;
    private final Facets facets;
    private final FollowLookup follows;
    private final Timelines timelines;

    ProfileReader(
            ProfileHeads heads,
            ProfileLinks links,
            Claims claims,
            Facets facets,
            FollowLookup follows,
            Timelines timelines) {
        this.heads = heads;
        this.links = links;
        this.claims = claims;
        this.facets = facets;
        this.follows = follows;
        this.timelines = timelines;
    }

    /** What is known beside the posts. */
    private record Around(Claim claim, List<ProfileLink> links, List<FacetView> confirmed, FollowState follow) {}

    Uni<ProfilePage> page(Viewer viewer, String handle, AuthorTab tab, Cursor cursor) {
        return heads.of(handle).chain(head -> page(viewer, head, tab, cursor));
    }

    private Uni<ProfilePage> page(Viewer viewer, ProfileHead head, AuthorTab tab, Cursor cursor) {
        return around(viewer, head)
                .chain(around -> timelines
                        .author(viewer.accountId(), head.id(), tab.list(), cursor)
                        .map(posts -> page(viewer, head, around, tab, cursor, posts)));
    }

    /** On the pool, where each query has a connection of its own, they may run side by side. */
    private Uni<Around> around(Viewer viewer, ProfileHead head) {
        return Uni.combine()
                .all()
                .unis(
                        claims.of(head.id()),
                        links.of(head.id()),
                        facets.currentFor(List.of(head.id())),
                        follows.between(viewer.accountId(), head.id()))
                .with((claim, list, shown, follow) ->
                        new Around(claim, list, shown.getOrDefault(head.id(), List.of()), follow));
    }

    private static ProfilePage page(
            Viewer viewer, ProfileHead head, Around around, AuthorTab tab, Cursor cursor, Page<PostCard> posts) {
        return new ProfilePage(
                head,
                around.claim(),
                around.links(),
                around.confirmed(),
                around.follow().following(),
                viewer.is(head.id()),
                tab,
                posts.items(),
                Pager.of(head.path() + tab.tail(), cursor, posts),
                viewer.named() ? Once.token() : "");
    }
}
