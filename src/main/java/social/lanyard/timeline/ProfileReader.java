package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.follow.FollowLookup;
import social.lanyard.follow.FollowState;
import social.lanyard.follow.circle.Choice;
import social.lanyard.follow.circle.Circle;
import social.lanyard.follow.list.ListPlace;
import social.lanyard.follow.list.ListShelf;
import social.lanyard.identity.ProfileLink;
import social.lanyard.identity.ProfileLinks;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.Claims;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.post.PostCard;
import social.lanyard.post.series.SeriesRow;
import social.lanyard.post.series.SeriesShelf;
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
    private final SeriesShelf series;
    private final Circle circle;
    private final ListShelf lists;

    ProfileReader(
            ProfileHeads heads,
            ProfileLinks links,
            Claims claims,
            Facets facets,
            FollowLookup follows,
            Timelines timelines,
            SeriesShelf series,
            Circle circle,
            ListShelf lists) {
        this.heads = heads;
        this.links = links;
        this.claims = claims;
        this.facets = facets;
        this.follows = follows;
        this.timelines = timelines;
        this.series = series;
        this.circle = circle;
        this.lists = lists;
    }

    private static final Page<PostCard> NO_POSTS = new Page<>(List.of(), null, null);
    private static final Page<SeriesRow> NO_SERIES = new Page<>(List.of(), null, null);

    /** What is known beside the posts. */
    private record Around(
            Claim claim,
            List<ProfileLink> links,
            List<FacetView> confirmed,
            FollowState follow,
            boolean hasSeries,
            Choice choice,
            List<ListPlace> lists) {
        Around among(List<ListPlace> some) {
            return new Around(claim, links, confirmed, follow, hasSeries, choice, some);
        }
    }

    Uni<ProfilePage> page(Viewer viewer, String handle, AuthorTab tab, Cursor cursor) {
        return heads.of(handle).chain(head -> page(viewer, head, tab, cursor));
    }

    private Uni<ProfilePage> page(Viewer viewer, ProfileHead head, AuthorTab tab, Cursor cursor) {
        return around(viewer, head)
                .chain(around -> tab == AuthorTab.SERIES
                        ? series.of(viewer.accountId(), head.id(), cursor)
                                .map(shown -> page(viewer, head, around, tab, cursor, NO_POSTS, shown))
                        : timelines
                                .author(viewer.accountId(), head.id(), tab.list(), cursor)
                                .map(posts -> page(viewer, head, around, tab, cursor, posts, NO_SERIES)));
    }

    /** On the pool, where each query has a connection of its own, they may run side by side. */
    private Uni<Around> around(Viewer viewer, ProfileHead head) {
        return Uni.combine()
                .all()
                .unis(
                        claims.of(head.id()),
                        links.of(head.id()),
                        facets.currentFor(List.of(head.id())),
                        follows.between(viewer.accountId(), head.id()),
                        series.any(viewer.accountId(), head.id()),
                        circle.choice(head.id()))
                .with((claim, list, shown, follow, any, choice) -> new Around(
                        claim, list, shown.getOrDefault(head.id(), List.of()), follow, any, choice, List.of()))
                .chain(around -> lists(viewer, head, around));
    }

    /** Only whom one follows can be in a list. */
    private Uni<Around> lists(Viewer viewer, ProfileHead head, Around around) {
        return around.follow().following()
                ? lists.around(viewer.accountId(), head.id()).map(around::among)
                : Uni.createFrom().item(around);
    }

    private static ProfilePage page(
            Viewer viewer,
            ProfileHead head,
            Around around,
            AuthorTab tab,
            Cursor cursor,
            Page<PostCard> posts,
            Page<SeriesRow> shown) {
        return new ProfilePage(
                head,
                around.claim(),
                around.links(),
                around.confirmed(),
                around.follow(),
                around.choice().open(),
                viewer.is(head.id()),
                tab,
                posts.items(),
                shown.items(),
                around.hasSeries(),
                Pager.of(head.path() + tab.tail(), cursor, tab == AuthorTab.SERIES ? shown : posts),
                around.lists(),
                viewer.named() ? Once.token() : "");
    }
}
