package social.lanyard.post.series;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.follow.subject.FollowedSubjects;
import social.lanyard.support.Cursor;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.Page;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The series that a person follows: that person's own page and nobody else's. */
@Path("/settings/following/series")
@Produces(MediaType.TEXT_HTML)
class FollowedSeriesResource {
    private final PageFrame frame;
    private final FollowedSubjects subjects;
    private final SeriesShelf shelf;

    FollowedSeriesResource(PageFrame frame, FollowedSubjects subjects, SeriesShelf shelf) {
        this.frame = frame;
        this.subjects = subjects;
        this.shelf = shelf;
    }

    @GET
    @Authenticated
    @Operation(summary = "Series that I follow", description = "The newest series first, 20 at a time.")
    public Uni<TemplateInstance> list(@RestQuery("max_id") String maxId) {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then you can follow series.");
        }
        Cursor cursor = Cursor.of(maxId, null, SeriesShelf.MOST);
        return subjects.series(viewer.accountId(), cursor)
                .chain(page -> shelf.some(viewer.accountId(), page.items()).map(found -> page(page, found, cursor)))
                .map(SeriesPages::followed);
    }

    private static FollowedSeriesPage page(Page<Long> ids, List<SeriesRow> found, Cursor cursor) {
        Map<Long, SeriesView> seen =
                found.stream().map(SeriesRow::series).collect(Collectors.toMap(SeriesView::id, series -> series));
        return new FollowedSeriesPage(
                ids.items().stream()
                        .map(id -> new FollowedSeriesPage.Row(id, seen.get(id)))
                        .toList(),
                cursor.maxId(),
                ids.older(),
                Once.token());
    }
}
