package social.lanyard.organisation.ending;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Cursor;
import social.lanyard.support.PublicPage;

/** The public log, for everybody. */
@Path("/log")
@Produces(MediaType.TEXT_HTML)
class LogResource {
    private final PublicLog log;

    LogResource(PublicLog log) {
        this.log = log;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(summary = "Endings of statements near a concern, without names")
    public Uni<TemplateInstance> read(@RestQuery("max_id") String maxId) {
        return log.read(Cursor.of(maxId, null, null)).map(page -> EndingPages.log(page, maxId != null));
    }
}
