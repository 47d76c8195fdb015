package social.lanyard.search;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import social.lanyard.support.Cursor;
import social.lanyard.web.PageFrame;
import social.lanyard.web.WebConfig;

/** The search as JSON. */
@Path("/api/lanyard/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Search")
class SearchJsonResource {
    private final PageFrame frame;
    private final Search search;
    private final WebConfig config;

    SearchJsonResource(PageFrame frame, Search search, WebConfig config) {
        this.frame = frame;
        this.search = search;
        this.config = config;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Search posts, people, organisations and topics",
            description =
                    "`q` is read as web searches read it: words, \"phrases\", -without, or. `in` is posts, people,"
                            + " organisations or topics. Posts are narrowed down by `kind` (story, note, response, or the genre of a"
                            + " story), `voice` (professional, public, organisation), `profession`, `organisation`, `author` (a"
                            + " handle), `topic`, `from` and `to` (days), and `language`. `max_id` and `min_id` page through posts,"
                            + " `after` through the others.")
    public Uni<SearchJson.Results> search(@BeanParam SearchForm form) {
        Cursor cursor = Cursor.of(form.maxId, form.minId, form.limit);
        return search.of(frame.viewer().accountId(), form, cursor)
                .map(found -> SearchJson.Results.of(found, config.origin()));
    }
}
