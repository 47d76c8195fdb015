package social.lanyard.organisation.ending;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/** The public log as data. */
@Path("/api/lanyard/v1/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
class LogApi {
    private final PublicLog log;

    LogApi(PublicLog log) {
        this.log = log;
    }

    /** Whose statement it was. */
    record Issuer(String code, String name) {}

    /**
     * One ending near a concern.
     *
     * @param month year and month, and never the day
     * @param organisation left out where naming it could name the person
     * @param near {@code CONCERN}, or {@code CLOSED} where only few could read the post and nobody says what it was about
     * @param second {@code ADMIN} or {@code MODERATOR}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String id, String month, Issuer organisation, String near, int statements, String second) {
        static Line of(PublicLog.Line line) {
            return new Line(
                    Long.toString(line.id()),
                    line.getMonthIso(),
                    line.organisation() == null ? null : new Issuer(line.code(), line.organisation()),
                    line.near().name(),
                    line.statements(),
                    line.second().name());
        }
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Endings of statements near a concern, without names",
            description = "`max_id` begins behind that line; `limit` is 1 to 80.")
    public Uni<List<Line>> read(@RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        return log.read(Cursor.of(maxId, null, limit))
                .map(page -> page.items().stream().map(Line::of).toList());
    }
}
