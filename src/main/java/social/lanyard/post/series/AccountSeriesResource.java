package social.lanyard.post.series;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.support.Cursor;
import social.lanyard.web.PageFrame;
import social.lanyard.web.WebConfig;

/** Somebody's series as JSON, as far as the asker may see them. */
@Path("/api/lanyard/v1/accounts/{id}/series")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Series")
class AccountSeriesResource {
    private final PageFrame frame;
    private final SeriesShelf shelf;
    private final WebConfig config;

    AccountSeriesResource(PageFrame frame, SeriesShelf shelf, WebConfig config) {
        this.frame = frame;
        this.shelf = shelf;
        this.config = config;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Somebody's series in which the asker may see a story, the newest first",
            description = "20 at a time; the Link header has the address of the next page.")
    public Uni<RestResponse<List<SeriesOutput.Row>>> list(@RestPath String id, @RestQuery("max_id") String maxId) {
        long account = SeriesDeskResource.number(id);
        String path = "/api/lanyard/v1/accounts/" + account + "/series";
        return shelf.of(frame.viewer().accountId(), account, Cursor.of(maxId, null, null))
                .map(page -> SeriesJsonResource.page(page, path, config.origin()));
    }
}
