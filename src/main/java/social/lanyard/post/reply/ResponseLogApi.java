package social.lanyard.post.reply;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Cursor;
import social.lanyard.web.WebConfig;

/** What organisations decided about answers to them, as data. */
@Path("/api/lanyard/v1/log/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class ResponseLogApi {
    private final ResponseLog log;
    private final WebConfig config;

    ResponseLogApi(ResponseLog log, WebConfig config) {
        this.log = log;
        this.config = config;
    }

    @Schema(name = "LoggedResponses", description = "Something that an organisation decided about answers to it")
    record Line(
            String id,
            String at,

            @Schema(
                    description =
                            "limited (a post that came out with limits on who may answer), changed (who may answer), refused"
                                    + " (a response that was not let through), hidden or shown (a response)")
            String what,

            String organisation,

            @Schema(description = "The post, or null where not everybody can read it")
            String url) {}

    @GET
    @PermitAll
    @Operation(
            summary = "What organisations decided about answers to them, the last first",
            description = "`max_id` begins behind that line; `limit` is 1 to 80.")
    public Uni<List<Line>> read(@RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        return log.read(Cursor.of(maxId, null, limit))
                .map(page -> page.items().stream().map(this::line).toList());
    }

    private Line line(ResponseLog.Line line) {
        return new Line(
                Long.toString(line.id()),
                line.at().toString(),
                line.what(),
                line.name(),
                line.path() == null ? null : config.origin() + line.path());
    }
}
