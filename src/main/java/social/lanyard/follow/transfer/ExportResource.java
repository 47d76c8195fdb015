package social.lanyard.follow.transfer;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import social.lanyard.follow.Me;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;

/** A list as a file. */
@Path("/settings/exports/{list}.csv")
class ExportResource {
    private final PageFrame frame;
    private final WriteOut out;

    ExportResource(PageFrame frame, WriteOut out) {
        this.frame = frame;
        this.out = out;
    }

    @GET
    @Authenticated
    @Produces("text/csv")
    @Operation(
            summary = "Whom I follow, block or mute, as CSV in Mastodon's columns",
            description = "`list` is following, blocks or mutes.")
    @APIResponse(responseCode = "200", description = "The file")
    public Uni<Response> file(@RestPath String list) {
        Kind kind = Kind.of(list).orElseThrow(NotFound::new);
        return out.of(Me.in(frame), kind)
                .map(text -> Response.ok(text, "text/csv; charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"lanyard-" + kind.word() + ".csv\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
