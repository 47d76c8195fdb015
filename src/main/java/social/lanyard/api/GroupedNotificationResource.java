package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.notification.AlertItem;
import social.lanyard.notification.AlertList;
import social.lanyard.notification.AlertPerson;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** The same notifications in groups, as the page of alerts tells them. */
@Path("/api/v2/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@BearerTokenAuthentication
@Tag(name = "Notifications", description = "As in the Mastodon client API")
class GroupedNotificationResource {
    private static final int SAMPLE = 8;

    private final ApiViewer asker;
    private final ApiPages pages;
    private final AlertList list;
    private final ApiAccounts accounts;
    private final ApiStatuses statuses;

    GroupedNotificationResource(
            ApiViewer asker, ApiPages pages, AlertList list, ApiAccounts accounts, ApiStatuses statuses) {
        this.asker = asker;
        this.pages = pages;
        this.list = list;
        this.accounts = accounts;
        this.statuses = statuses;
    }

    @GET
    @Operation(
            summary = "What people did that concerns me, told together",
            description =
                    "Follows, shares and appreciation of one day are one group each. `max_id` is read downwards only.")
    public Uni<RestResponse<ApiNotificationGroups>> list(
            @RestQuery("max_id") String maxId,
            @RestQuery Integer limit,
            @RestQuery("types[]") List<String> types,
            @RestQuery("exclude_types[]") List<String> without) {
        Cursor cursor = ApiPages.cursor(maxId, null, null, limit);
        return list.chosen(asker.named().accountId(), ApiNotifications.kinds(types, without), cursor)
                .chain(page -> groups(page)
                        .map(groups -> RestResponse.ResponseBuilder.ok(groups)
                                .header("Link", pages.links(page, "/api/v2/notifications", cursor))
                                .build()));
    }

    private Uni<ApiNotificationGroups> groups(Page<AlertItem> page) {
        Set<Long> people = page.items().stream()
                .flatMap(item -> item.people().stream().limit(SAMPLE))
                .map(AlertPerson::id)
                .collect(Collectors.toSet());
        return statuses.of(page.items().stream()
                        .filter(item -> item.post() != null)
                        .map(AlertItem::post)
                        .distinct()
                        .toList())
                .chain(shown -> accounts.many(people)
                        .map(found -> new ApiNotificationGroups(
                                List.copyOf(found.values()),
                                shown,
                                page.items().stream()
                                        .map(GroupedNotificationResource::group)
                                        .toList())));
    }

    private static ApiNotificationGroups.Group group(AlertItem item) {
        String newest = Long.toString(item.newest());
        return new ApiNotificationGroups.Group(
                item.key(),
                item.count(),
                ApiNotifications.type(item.kind()),
                newest,
                newest,
                ApiAccounts.time(item.at()),
                item.people().stream()
                        .limit(SAMPLE)
                        .map(person -> Long.toString(person.id()))
                        .toList(),
                item.post() == null ? null : Long.toString(item.post().id()));
    }
}
