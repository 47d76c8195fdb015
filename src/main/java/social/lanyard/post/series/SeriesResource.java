package social.lanyard.post.series;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import social.lanyard.support.Ids;
import social.lanyard.support.PublicPage;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** A series as its readers find it. */
@Path("/@{handle}/series/{id: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
class SeriesResource {
    private final PageFrame frame;
    private final ReadSeries read;

    SeriesResource(PageFrame frame, ReadSeries read) {
        this.frame = frame;
        this.read = read;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(summary = "A series by its id", description = "Leads on to its address with the slug.")
    public Uni<RestResponse<TemplateInstance>> byId(
            @RestPath String handle, @RestPath String id, @RestQuery String after) {
        return show(handle, id, "", after);
    }

    @GET
    @PublicPage
    @Path("{slug}")
    @PermitAll
    @Operation(summary = "A series with its stories in their order", description = "Any slug leads to the right one.")
    public Uni<RestResponse<TemplateInstance>> bySlug(
            @RestPath String handle, @RestPath String id, @RestPath String slug, @RestQuery String after) {
        return show(handle, id, slug, after);
    }

    private Uni<RestResponse<TemplateInstance>> show(String handle, String id, String slug, String after) {
        Viewer viewer = frame.viewer();
        long from = after == null ? 0 : Ids.inAddress(after);
        return read.ordered(viewer, handle, SeriesDeskResource.number(id))
                .invoke(ordered -> frame.keepOutOfSearch(ordered.series().outOfSearch()))
                .chain(ordered -> ordered.series().slug().equals(slug)
                        ? read.page(viewer, ordered, from).map(page -> RestResponse.ok(SeriesPages.series(page)))
                        : Uni.createFrom().item(movedTo(ordered.series())));
    }

    private static RestResponse<TemplateInstance> movedTo(SeriesView series) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, series.path())
                .build();
    }
}
