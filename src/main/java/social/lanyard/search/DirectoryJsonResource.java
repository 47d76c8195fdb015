package social.lanyard.search;

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
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Cursor;
import social.lanyard.web.PageFrame;
import social.lanyard.web.WebConfig;

/** The directory of professionals as JSON. */
@Path("/api/lanyard/v1/directory")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Search")
class DirectoryJsonResource {
    private final PageFrame frame;
    private final Directory directory;
    private final WebConfig config;

    DirectoryJsonResource(PageFrame frame, Directory directory, WebConfig config) {
        this.frame = frame;
        this.directory = directory;
        this.config = config;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Confirmed professionals who asked to be listed",
            description = "Whoever began to publish last comes first. `after` is what the page before gave.")
    public Uni<SearchJson.Listed> people(
            @RestQuery String profession,
            @RestQuery String organisation,
            @RestQuery String topic,
            @RestQuery String after,
            @RestQuery Integer limit) {
        int wanted = Cursor.of(null, null, limit).limit();
        Directory.Wish wish = Directory.Wish.of(profession, organisation, topic);
        return directory.of(frame.viewer().accountId(), wish, after, wanted + 1).map(found -> listed(found, wanted));
    }

    private SearchJson.Listed listed(List<FoundPerson> found, int wanted) {
        boolean more = found.size() > wanted;
        List<FoundPerson> shown = more ? found.subList(0, wanted) : found;
        return new SearchJson.Listed(
                SearchJson.each(shown, config.origin()),
                more ? shown.get(wanted - 1).place() : null);
    }
}
