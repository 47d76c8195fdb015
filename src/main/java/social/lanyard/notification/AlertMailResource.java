package social.lanyard.notification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;

/** Ends the mail about alerts, for whoever holds the mail: nobody has to sign in to be left alone. */
@Path("/alert-mail/{key}")
@Cancellable(false)
class AlertMailResource {
    private final Pool pool;
    private final PageFrame frame;

    AlertMailResource(Pool pool, PageFrame frame) {
        this.pool = pool;
        this.frame = frame;
    }

    @GET
    @PermitAll
    @Operation(summary = "The page that asks before the mail about alerts is ended")
    public Uni<TemplateInstance> ask(@RestPath String key) {
        frame.keepOutOfSearch(true);
        return pool.preparedQuery("select 1 from alert_choice where stop_key = $1")
                .execute(Tuple.of(key))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw new NotFound();
                    }
                })
                .map(found -> AlertPages.stop(key, false));
    }

    @POST
    @PermitAll
    @WithTransaction
    @Operation(
            summary = "End the mail about alerts",
            description = "One press, as RFC 8058 says. Pressing twice does no harm.")
    public Uni<TemplateInstance> stop(@RestPath String key) {
        frame.keepOutOfSearch(true);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update alert_choice set rhythm = 'OFF' where stop_key = :key")
                        .setParameter("key", key)
                        .executeUpdate())
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new NotFound();
                    }
                })
                .map(found -> AlertPages.stop(key, true));
    }
}
