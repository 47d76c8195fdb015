package social.lanyard.timeline;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.follow.FollowLookup;
import social.lanyard.organisation.Claim;
import social.lanyard.support.Cursor;
import social.lanyard.support.PublicPage;
import social.lanyard.web.BritishDates;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The page about an organisation: who it is, how that is known, what it can do here, and what its people wrote. */
@Path("/organisations/{code}")
@Produces(MediaType.TEXT_HTML)
class OrganisationResource {
    /** The rest stands on its profile. */
    private static final Cursor SOME = Cursor.of(null, null, 3);

    private final PageFrame frame;
    private final OrganisationHeads heads;
    private final Timelines timelines;
    private final FollowLookup follows;

    OrganisationResource(PageFrame frame, OrganisationHeads heads, Timelines timelines, FollowLookup follows) {
        this.frame = frame;
        this.heads = heads;
        this.timelines = timelines;
        this.follows = follows;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(summary = "About an organisation", description = "`part=posts` gives the list of stories alone.")
    public Uni<TemplateInstance> organisation(
            @RestPath String code,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String part) {
        Cursor cursor = Cursor.of(maxId, minId, null);
        Viewer viewer = frame.viewer();
        return heads.of(code)
                .chain(head -> page(viewer, head, cursor))
                .map(page ->
                        Part.posts(part) ? TimelinePages.organisation$posts(page) : TimelinePages.organisation(page));
    }

    private Uni<OrganisationPage> page(Viewer viewer, OrganisationHead head, Cursor cursor) {
        Claim claim = Claim.organisation(
                        head.handle(), head.since().atZone(BritishDates.ZONE).toLocalDate())
                .withoutLink();
        return Uni.combine()
                .all()
                .unis(
                        timelines.confirmedBy(viewer.accountId(), head.id(), cursor),
                        timelines.author(viewer.accountId(), head.id(), AuthorList.FIRSTS, SOME),
                        timelines.author(viewer.accountId(), head.id(), AuthorList.RESPONSES, SOME),
                        follows.between(viewer.accountId(), head.id()))
                .with((stories, said, answered, follow) -> new OrganisationPage(
                        head,
                        claim,
                        stories.items(),
                        Pager.of(head.path(), cursor, stories),
                        said.items(),
                        answered.items(),
                        follow.following(),
                        viewer.named() ? Once.token() : ""));
    }
}
