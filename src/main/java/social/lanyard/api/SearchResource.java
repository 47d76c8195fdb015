package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.search.FoundPerson;
import social.lanyard.search.SearchPeople;
import social.lanyard.search.SearchPosts;
import social.lanyard.search.SearchTopics;
import social.lanyard.search.Sought;
import social.lanyard.support.Cursor;
import social.lanyard.support.Refusal;
import social.lanyard.web.Viewer;
import social.lanyard.web.WebConfig;

/** The search as clients of Mastodon know it. */
@Path("/api/v2/search")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Search", description = "As in the Mastodon client API")
class SearchResource {
    private final ApiViewer asker;
    private final SearchPosts posts;
    private final SearchPeople people;
    private final SearchTopics topics;
    private final ApiAccounts accounts;
    private final ApiStatuses statuses;
    private final WebConfig config;

    SearchResource(
            ApiViewer asker,
            SearchPosts posts,
            SearchPeople people,
            SearchTopics topics,
            ApiAccounts accounts,
            ApiStatuses statuses,
            WebConfig config) {
        this.asker = asker;
        this.posts = posts;
        this.people = people;
        this.topics = topics;
        this.accounts = accounts;
        this.statuses = statuses;
        this.config = config;
    }

    /** What was found, of the three kinds. */
    record Found(List<ApiAccount> accounts, List<ApiStatus> statuses, List<ApiTag> hashtags) {}

    @GET
    @PermitAll
    @Operation(
            summary = "Accounts, statuses and tags",
            description =
                    "`type` is accounts, statuses or hashtags; without it, all. Statuses are the newest first and are"
                            + " paged by `max_id` and `min_id`; there is no offset. Nothing is fetched from other servers.")
    public Uni<Found> search(
            @RestQuery String q,
            @RestQuery String type,
            @RestQuery("account_id") String accountId,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String offset,
            @RestQuery Integer limit) {
        if (offset != null && !offset.isEmpty() && !offset.equals("0")) {
            throw new Refusal("offset", "There is no offset here. Send max_id, the id of the last status.");
        }
        if (type != null && !List.of("", "accounts", "statuses", "hashtags").contains(type)) {
            throw new Refusal("type", "Ask for accounts, statuses or hashtags, or leave it out for all.");
        }
        Cursor cursor = ApiPages.cursor(maxId, minId, null, limit);
        Sought sought = Sought.of(q);
        if (sought.ways().isEmpty()) {
            throw new Refusal("q", "Say what to look for.");
        }
        Long author = accountId == null || accountId.isEmpty() ? null : ApiViewer.id(accountId);
        Viewer viewer = asker.viewer();
        Uni<List<ApiAccount>> named = wanted(type, "accounts") ? accounts(viewer, sought, cursor) : none();
        Uni<List<ApiStatus>> written = wanted(type, "statuses") ? statuses(viewer, sought, author, cursor) : none();
        Uni<List<ApiTag>> tagged = wanted(type, "hashtags") ? tags(sought, cursor) : none();
        return Uni.combine().all().unis(named, written, tagged).with(Found::new);
    }

    private static boolean wanted(String type, String kind) {
        return type == null || type.isEmpty() || type.equals(kind);
    }

    private static <T> Uni<List<T>> none() {
        return Uni.createFrom().item(List.of());
    }

    private Uni<List<ApiAccount>> accounts(Viewer viewer, Sought sought, Cursor cursor) {
        return people.people(viewer.accountId(), sought, cursor.limit())
                .map(found -> found.stream().map(FoundPerson::id).toList())
                .chain(ids -> accounts.many(ids).map(all -> inOrder(ids, all)));
    }

    private static List<ApiAccount> inOrder(List<Long> ids, Map<Long, ApiAccount> all) {
        return ids.stream().map(all::get).filter(Objects::nonNull).toList();
    }

    private Uni<List<ApiStatus>> statuses(Viewer viewer, Sought sought, Long author, Cursor cursor) {
        return posts.plain(viewer.accountId(), sought, author, cursor).chain(page -> statuses.of(page.items()));
    }

    private Uni<List<ApiTag>> tags(Sought sought, Cursor cursor) {
        return topics.of(sought, null, cursor.limit())
                .map(found -> found.stream()
                        .map(topic -> TagResource.of(topic.tag(), null, config.origin()))
                        .toList());
    }
}
