package social.lanyard.post.change;

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

/** What organisations took back, as a page of the public log. */
@Path("/log/withdrawals")
@Produces(MediaType.TEXT_HTML)
class WithdrawalLogResource {
    private final WithdrawalLog log;

    WithdrawalLogResource(WithdrawalLog log) {
        this.log = log;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(summary = "What organisations said in their own name and withdrew", description = "20 at a time.")
    public Uni<TemplateInstance> read(@RestQuery("max_id") String maxId) {
        return log.read(Cursor.of(maxId, null, null)).map(page -> ChangePages.withdrawals(page, maxId != null));
    }
}
