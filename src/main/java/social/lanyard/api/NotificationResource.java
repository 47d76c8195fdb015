package social.lanyard.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.notification.MarkRead;
import social.lanyard.notification.SingleAlerts;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;

/** A person's own notifications, newest first. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@BearerTokenAuthentication
@Cancellable(false)
@Tag(name = "Notifications", description = "As in the Mastodon client API")
class NotificationResource {
    private static final String PATH = "/api/v1/notifications";

    private final ApiViewer asker;
    private final ApiPages pages;
    private final ApiNotifications shapes;
    private final SingleAlerts alerts;
    private final MarkRead mark;

    NotificationResource(ApiViewer asker, ApiPages pages, ApiNotifications shapes, SingleAlerts alerts, MarkRead mark) {
        this.asker = asker;
        this.pages = pages;
        this.shapes = shapes;
        this.alerts = alerts;
        this.mark = mark;
    }

    @GET
    @Operation(
            summary = "What somebody did that concerns me",
            description =
                    "`types[]` and `exclude_types[]` are mention, reblog, favourite, follow, follow_request and quote;"
                            + " `account_id` asks for one person's. News of a badge has no word in Mastodon and stands in"
                            + " /api/lanyard/v1/notifications.")
    public Uni<RestResponse<List<ApiNotification>>> list(
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery("since_id") String sinceId,
            @RestQuery Integer limit,
            @RestQuery("types[]") List<String> types,
            @RestQuery("exclude_types[]") List<String> without,
            @RestQuery("account_id") String accountId) {
        long me = asker.named().accountId();
        Cursor cursor = ApiPages.cursor(maxId, minId, sinceId, limit);
        long by = accountId == null || accountId.isEmpty() ? 0 : Ids.inAddress(accountId);
        return alerts.page(me, ApiNotifications.kinds(types, without), by, cursor)
                .chain(page -> shapes.of(me, page.items())
                        .map(items -> RestResponse.ResponseBuilder.ok(items)
                                .header("Link", pages.links(page, PATH, cursor))
                                .build()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One notification")
    public Uni<ApiNotification> one(@RestPath String id) {
        long me = asker.named().accountId();
        return alerts.one(me, ApiNotifications.all(), ApiViewer.id(id))
                .chain(alert -> shapes.of(me, List.of(alert)))
                .map(found -> found.stream().findFirst().orElseThrow(NotFound::new));
    }

    @POST
    @Path("{id}/dismiss")
    @WithTransaction
    @Operation(summary = "Take one out of my list")
    public Uni<ObjectNode> dismiss(@RestPath String id) {
        return mark.dismiss(asker.named().accountId(), ApiViewer.id(id)).map(gone -> {
            if (!gone) {
                throw new NotFound();
            }
            return JsonNodeFactory.instance.objectNode();
        });
    }
}
