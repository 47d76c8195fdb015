package social.lanyard.post.reply;

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

/** What organisations decided about answers to them, as a page of the public log. */
@Path("/log/responses")
@Produces(MediaType.TEXT_HTML)
class ResponseLogResource {
    private final ResponseLog log;

    ResponseLogResource(ResponseLog log) {
        this.log = log;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(summary = "What organisations decided about answers to them", description = "20 at a time.")
    public Uni<TemplateInstance> read(@RestQuery("max_id") String maxId) {
        return log.read(Cursor.of(maxId, null, null)).map(page -> ReplyPages.log(page, maxId != null));
    }
}
