package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import social.lanyard.post.PostCards;
import social.lanyard.post.appreciation.AppreciatePost;
import social.lanyard.post.boost.SharePost;
import social.lanyard.post.quiet.HideConversation;
import social.lanyard.post.saved.SavePost;
import social.lanyard.support.Cursor;
import social.lanyard.support.NotFound;
import social.lanyard.web.Viewer;

/** What readers do with a status: share it, appreciate it, save it, hear no more of its thread; and each of them back. */
@Path("/api/v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Statuses")
@Cancellable(false)
class StatusActResource {
    private final ApiViewer asker;
    private final ApiStatuses statuses;
    private final ApiActors people;
    private final PostCards cards;
    private final SharePost share;
    private final AppreciatePost appreciate;
    private final SavePost save;
    private final HideConversation conversation;

    StatusActResource(
            ApiViewer asker,
            ApiStatuses statuses,
            ApiActors people,
            PostCards cards,
            SharePost share,
            AppreciatePost appreciate,
            SavePost save,
            HideConversation conversation) {
        this.asker = asker;
        this.statuses = statuses;
        this.people = people;
        this.cards = cards;
        this.share = share;
        this.appreciate = appreciate;
        this.save = save;
        this.conversation = conversation;
    }

    @POST
    @Path("{id}/reblog")
    @Authenticated
    @Operation(summary = "Share a status", description = "Gives the share. Asked again, it gives the same one.")
    public Uni<ApiStatus> reblog(@RestPath String id) {
        Viewer viewer = asker.named();
        return share.share(viewer, ApiViewer.id(id)).chain(shared -> status(viewer, shared));
    }

    @POST
    @Path("{id}/unreblog")
    @Authenticated
    @Operation(summary = "Stop sharing a status", description = "Gives the status that was shared.")
    public Uni<ApiStatus> unreblog(@RestPath String id) {
        Viewer viewer = asker.named();
        return original(viewer, id).call(post -> share.end(viewer, post)).chain(post -> status(viewer, post));
    }

    @POST
    @Path("{id}/favourite")
    @Authenticated
    @Operation(
            summary = "Appreciate a status",
            description = "Its author alone is told, and its author alone has a count.")
    public Uni<ApiStatus> favourite(@RestPath String id) {
        Viewer viewer = asker.named();
        return appreciate.appreciate(viewer, ApiViewer.id(id)).chain(post -> status(viewer, post));
    }

    @POST
    @Path("{id}/unfavourite")
    @Authenticated
    @Operation(summary = "Take an appreciation back")
    public Uni<ApiStatus> unfavourite(@RestPath String id) {
        Viewer viewer = asker.named();
        return original(viewer, id).call(post -> appreciate.end(viewer, post)).chain(post -> status(viewer, post));
    }

    @POST
    @Path("{id}/bookmark")
    @Authenticated
    @Operation(summary = "Save a status", description = "Nobody else is told.")
    public Uni<ApiStatus> bookmark(@RestPath String id) {
        Viewer viewer = asker.named();
        return save.save(viewer, ApiViewer.id(id)).chain(post -> status(viewer, post));
    }

    @POST
    @Path("{id}/unbookmark")
    @Authenticated
    @Operation(summary = "Take a status out of what one saved")
    public Uni<ApiStatus> unbookmark(@RestPath String id) {
        Viewer viewer = asker.named();
        return original(viewer, id).call(post -> save.end(viewer, post)).chain(post -> status(viewer, post));
    }

    @POST
    @Path("{id}/mute")
    @Authenticated
    @Operation(summary = "Hear no more of a thread", description = "It stays out of one's lists and notifications.")
    public Uni<ApiStatus> mute(@RestPath String id) {
        Viewer viewer = asker.named();
        return conversation.hide(viewer, ApiViewer.id(id)).chain(post -> status(viewer, post));
    }

    @POST
    @Path("{id}/unmute")
    @Authenticated
    @Operation(summary = "Hear of a thread again")
    public Uni<ApiStatus> unmute(@RestPath String id) {
        Viewer viewer = asker.named();
        return original(viewer, id)
                .call(post -> conversation.show(viewer, post))
                .chain(post -> status(viewer, post));
    }

    @GET
    @Path("{id}/reblogged_by")
    @PermitAll
    @Operation(summary = "Who shared a status", description = "Those whom the asker may see, the last first.")
    public Uni<RestResponse<List<ApiAccount>>> rebloggedBy(
            @RestPath String id, @RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        Viewer viewer = asker.viewer();
        Cursor cursor = ApiPages.cursor(maxId, null, null, limit);
        return original(viewer, id).chain(post -> people.sharing(viewer.accountId(), post, cursor));
    }

    @GET
    @Path("{id}/favourited_by")
    @PermitAll
    @Operation(
            summary = "Who appreciates a status",
            description = "Its author alone is told; empty for everybody else.")
    public Uni<RestResponse<List<ApiAccount>>> favouritedBy(
            @RestPath String id, @RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        Viewer viewer = asker.viewer();
        Cursor cursor = ApiPages.cursor(maxId, null, null, limit);
        return original(viewer, id).chain(post -> people.appreciating(viewer.accountId(), post, cursor));
    }

    /** The post for which this id stands, which may be that of a share. */
    private Uni<Long> original(Viewer viewer, String id) {
        return cards.placed(viewer.accountId(), List.of(ApiViewer.id(id)))
                .map(seen ->
                        seen.stream().findFirst().orElseThrow(NotFound::new).id());
    }

    private Uni<ApiStatus> status(Viewer viewer, long id) {
        return cards.meant(viewer.accountId(), id)
                .chain(seen -> statuses.of(seen.stream().toList()))
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new));
    }
}
