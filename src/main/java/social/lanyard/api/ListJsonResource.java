package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.list.ChangeList;
import social.lanyard.follow.list.ListShelf;
import social.lanyard.follow.list.ListTitle;
import social.lanyard.support.Refusal;

/** One's own lists of people. Nobody else sees them. */
@Path("/api/v1/lists")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Lists", description = "As in the Mastodon client API")
@Cancellable(false)
class ListJsonResource {
    private final ApiViewer asker;
    private final ListShelf shelf;
    private final ChangeList change;

    ListJsonResource(ApiViewer asker, ListShelf shelf, ChangeList change) {
        this.asker = asker;
        this.shelf = shelf;
        this.change = change;
    }

    @GET
    @Authenticated
    @Operation(summary = "One's own lists, the newest first")
    public Uni<List<ApiList>> lists() {
        return shelf.of(asker.named().accountId())
                .map(lists -> lists.stream().map(ApiList::of).toList());
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "One of one's own lists")
    public Uni<ApiList> one(@RestPath String id) {
        return one(asker.named().accountId(), ApiViewer.id(id));
    }

    private Uni<ApiList> one(long me, long id) {
        return shelf.own(me, id).map(ApiList::of);
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a list, sent as JSON",
            description = "The same Idempotency-Key again makes no other one.")
    public Uni<ApiList> createJson(ListRequest list, @HeaderParam("Idempotency-Key") String key) {
        return create(title(list), key);
    }

    @POST
    @Authenticated
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(
            summary = "Make a list, sent as a form",
            description = "The same Idempotency-Key again makes no other one.")
    public Uni<ApiList> createForm(@RestForm String title, @HeaderParam("Idempotency-Key") String key) {
        return create(title, key);
    }

    private Uni<ApiList> create(String title, String key) {
        long me = asker.named().accountId();
        return change.begin(me, ListTitle.of(title), key).chain(id -> one(me, id));
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give one's own list another name, sent as JSON")
    public Uni<ApiList> renameJson(@RestPath String id, ListRequest list) {
        return rename(ApiViewer.id(id), title(list));
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(summary = "Give one's own list another name, sent as a form")
    public Uni<ApiList> renameForm(@RestPath String id, @RestForm String title) {
        return rename(ApiViewer.id(id), title);
    }

    private Uni<ApiList> rename(long list, String title) {
        long me = asker.named().accountId();
        return shelf.own(me, list)
                .map(known -> ListTitle.of(title))
                .chain(name -> change.rename(me, list, name, null))
                .chain(() -> one(me, list));
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Delete one's own list", description = "Its people stay followed.")
    public Uni<Map<String, String>> delete(@RestPath String id) {
        return change.delete(asker.named().accountId(), ApiViewer.id(id), null).replaceWith(Map.of());
    }

    private static String title(ListRequest list) {
        if (list == null) {
            throw new Refusal("title", "Send the list as a JSON object.");
        }
        return list.title();
    }
}
