package social.lanyard.post.change;

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

/** What organisations took back, as data. */
@Path("/api/lanyard/v1/log/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class WithdrawalLogApi {
    private final WithdrawalLog log;
    private final WebConfig config;

    WithdrawalLogApi(WithdrawalLog log, WebConfig config) {
        this.log = log;
        this.config = config;
    }

    @Schema(name = "LoggedWithdrawal", description = "Something that an organisation said in its own name and withdrew")
    record Line(
            String id,
            String at,

            @Schema(description = "story, note or response") String what,

            String organisation,

            @Schema(description = "Where it stood; it answers 410")
            String url,

            String reason) {}

    @GET
    @PermitAll
    @Operation(
            summary = "What organisations said in their own name and withdrew, the last first",
            description = "`max_id` begins behind that line; `limit` is 1 to 80.")
    public Uni<List<Line>> read(@RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        return log.read(Cursor.of(maxId, null, limit))
                .map(page -> page.items().stream().map(this::line).toList());
    }

    private Line line(WithdrawalLog.Line line) {
        return new Line(
                Long.toString(line.id()),
                line.at().toString(),
                line.what(),
                line.name(),
                config.origin() + line.path(),
                line.reason());
    }
}
