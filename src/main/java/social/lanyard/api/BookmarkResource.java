package social.lanyard.api;

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
import social.lanyard.post.saved.KeptIn;
import social.lanyard.post.saved.KeptPosts;
import social.lanyard.support.Cursor;

/** What one saved, seen by nobody else. */
@Path("/api/v1/bookmarks")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Statuses")
class BookmarkResource {
    private final ApiViewer asker;
    private final ApiPages pages;
    private final KeptPosts kept;

    BookmarkResource(ApiViewer asker, ApiPages pages, KeptPosts kept) {
        this.asker = asker;
        this.pages = pages;
        this.kept = kept;
    }

    @GET
    @Authenticated
    @Operation(summary = "What one saved, the last first")
    public Uni<RestResponse<List<ApiStatus>>> bookmarks(
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery("since_id") String sinceId,
            @RestQuery Integer limit) {
        Cursor cursor = ApiPages.cursor(maxId, minId, sinceId, limit);
        return kept.of(asker.named().accountId(), KeptIn.SAVED, cursor)
                .chain(page -> pages.of(page, "/api/v1/bookmarks", cursor));
    }
}
