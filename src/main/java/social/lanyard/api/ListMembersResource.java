package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.list.ChangeList;
import social.lanyard.follow.list.ListShelf;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Page;
import social.lanyard.support.Refusal;
import social.lanyard.web.WebConfig;

/** Who is in one's own list. */
@Path("/api/v1/lists/{id}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Lists")
@Cancellable(false)
class ListMembersResource {
    /** More than a list may have says nothing that fewer would not say. */
    private static final int MOST = 1_000;

    private final ApiViewer asker;
    private final ApiAccounts accounts;
    private final ListShelf shelf;
    private final ChangeList change;
    private final WebConfig config;

    ListMembersResource(ApiViewer asker, ApiAccounts accounts, ListShelf shelf, ChangeList change, WebConfig config) {
        this.asker = asker;
        this.accounts = accounts;
        this.shelf = shelf;
        this.change = change;
        this.config = config;
    }

    @GET
    @Authenticated
    @Operation(summary = "Who is in one's own list", description = "Up to 80 at a time, the newest account first.")
    public Uni<RestResponse<List<ApiAccount>>> members(
            @RestPath String id, @RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        long list = ApiViewer.id(id);
        Cursor cursor =
                Cursor.of(maxId, null, limit == null || limit == 0 ? Cursor.MOST : Math.min(limit, Cursor.MOST));
        return shelf.members(asker.named().accountId(), list, cursor)
                .chain(page -> accounts.many(page.items()).map(found -> answer(page, found, list, cursor)));
    }

    private RestResponse<List<ApiAccount>> answer(
            Page<Long> page, Map<Long, ApiAccount> found, long list, Cursor cursor) {
        var answer = ResponseBuilder.ok(
                page.items().stream().map(found::get).filter(Objects::nonNull).toList());
        return page.older() == null
                ? answer.build()
                : answer.header(
                                "Link",
                                "<" + config.origin() + "/api/v1/lists/" + list + "/accounts?limit=" + cursor.limit()
                                        + "&max_id=" + page.older() + ">; rel=\"next\"")
                        .build();
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put people whom one follows into one's own list, sent as JSON")
    public Uni<Map<String, String>> addJson(@RestPath String id, ListMembersRequest people) {
        return add(id, people == null ? List.of() : people.accountIds());
    }

    @POST
    @Authenticated
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(summary = "Put people whom one follows into one's own list, sent as a form")
    public Uni<Map<String, String>> addForm(
            @RestPath String id,
            @RestForm("account_ids[]") List<String> several,
            @RestForm("account_ids") List<String> plain) {
        return add(id, both(several, plain));
    }

    private Uni<Map<String, String>> add(String id, List<String> people) {
        long me = asker.named().accountId();
        long list = ApiViewer.id(id);
        return shelf.own(me, list)
                .map(known -> ids(people))
                .chain(some -> change.add(me, list, some, null))
                .replaceWith(Map.of());
    }

    @DELETE
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take people out of one's own list, sent as JSON",
            description = "Or as parameters `account_ids[]` of the address.")
    public Uni<Map<String, String>> removeJson(
            @RestPath String id, @RestQuery("account_ids[]") List<String> asked, ListMembersRequest people) {
        return remove(id, both(asked, people == null ? null : people.accountIds()));
    }

    @DELETE
    @Authenticated
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(
            summary = "Take people out of one's own list, sent as a form",
            description = "Or as parameters `account_ids[]` of the address.")
    public Uni<Map<String, String>> removeForm(
            @RestPath String id,
            @RestQuery("account_ids[]") List<String> asked,
            @RestForm("account_ids[]") List<String> several,
            @RestForm("account_ids") List<String> plain) {
        return remove(id, both(asked, both(several, plain)));
    }

    private Uni<Map<String, String>> remove(String id, List<String> people) {
        long me = asker.named().accountId();
        long list = ApiViewer.id(id);
        return shelf.own(me, list)
                .map(known -> ids(people))
                .chain(some -> change.remove(me, list, some, null))
                .replaceWith(Map.of());
    }

    private static List<String> both(List<String> several, List<String> plain) {
        return Stream.of(several, plain)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Long> ids(List<String> people) {
        if (people == null || people.isEmpty()) {
            throw new Refusal("account_ids", "Give the ids of accounts.");
        }
        if (people.size() > MOST) {
            throw new Refusal("account_ids", "Give up to 1,000 ids at a time.");
        }
        return people.stream()
                .map(one -> Ids.parse(one)
                        .orElseThrow(() -> new Refusal("account_ids", "Give the ids of accounts as texts.")))
                .distinct()
                .toList();
    }
}
