package social.lanyard.post.series;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.follow.subject.FollowedSubjects;
import social.lanyard.post.Writer;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;
import social.lanyard.web.WebConfig;

/** The series that one follows, as JSON. */
@Path(FollowedSeriesJsonResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Series")
class FollowedSeriesJsonResource {
    static final String PATH = "/api/lanyard/v1/followed-series";

    private final Writer writer;
    private final FollowedSubjects subjects;
    private final SeriesShelf shelf;
    private final WebConfig config;

    FollowedSeriesJsonResource(Writer writer, FollowedSubjects subjects, SeriesShelf shelf, WebConfig config) {
        this.writer = writer;
        this.subjects = subjects;
        this.shelf = shelf;
        this.config = config;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Series that one follows, the newest first",
            description = "Those that one may read. 20 at a time; the Link header has the address of the next page.")
    public Uni<RestResponse<List<SeriesOutput.Row>>> list(@RestQuery("max_id") String maxId) {
        long me = writer.viewer().accountId();
        return subjects.series(me, Cursor.of(maxId, null, SeriesShelf.MOST))
                .chain(page -> shelf.some(me, page.items())
                        .map(found ->
                                SeriesJsonResource.page(new Page<>(found, page.older(), null), PATH, config.origin())));
    }
}
