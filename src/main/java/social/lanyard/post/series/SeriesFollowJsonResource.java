package social.lanyard.post.series;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.subject.FollowSeries;
import social.lanyard.post.Writer;
import social.lanyard.support.Ids;

/** Following a series through the API. Either may be sent any number of times. */
@Path(SeriesJsonResource.PATH + "/{id}/follow")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Series")
@Cancellable(false)
class SeriesFollowJsonResource {
    private final Writer writer;
    private final SeriesShelf shelf;
    private final FollowSeries follow;

    SeriesFollowJsonResource(Writer writer, SeriesShelf shelf, FollowSeries follow) {
        this.writer = writer;
        this.shelf = shelf;
        this.follow = follow;
    }

    @PUT
    @Authenticated
    @Operation(summary = "Follow a series", description = "Its stories then stand in one's home.")
    @APIResponse(responseCode = "204", description = "Followed")
    public Uni<Void> start(@RestPath String id) {
        long me = writer.viewer().accountId();
        long series = Ids.inAddress(id);
        return shelf.seen(me, series).chain(seen -> started(me, seen));
    }

    @WithTransaction
    Uni<Void> started(long me, SeriesView series) {
        return follow.start(me, series.id(), series.authorId());
    }

    @DELETE
    @Authenticated
    @WithTransaction
    @Operation(summary = "Stop following a series", description = "Also one that cannot be read any more.")
    @APIResponse(responseCode = "204", description = "Not followed")
    public Uni<Void> stop(@RestPath String id) {
        return follow.stop(writer.viewer().accountId(), Ids.inAddress(id)).replaceWithVoid();
    }
}
