package social.lanyard.api;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.FollowState;
import social.lanyard.follow.StartFollowing;
import social.lanyard.follow.StopFollowing;
import social.lanyard.follow.block.EvenHidden;
import social.lanyard.follow.circle.Side;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.timeline.AuthorList;
import social.lanyard.timeline.Timelines;
import social.lanyard.web.Viewer;

/** People and organisations as accounts, and following them. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Accounts", description = "As in the Mastodon client API")
@Cancellable(false)
class AccountResource {
    private static final int MOST = 40;
    private static final String SHOWN =
            "All for the account itself; to others empty, unless a confirmed professional shows it,"
                    + " and then with organisations and others who show theirs alone.";

    private final ApiViewer asker;
    private final ApiAccounts accounts;
    private final ApiPages pages;
    private final Timelines timelines;
    private final ApiRelationships relationships;
    private final ApiPeople people;
    private final StartFollowing startFollowing;
    private final StopFollowing stopFollowing;

    AccountResource(
            ApiViewer asker,
            ApiAccounts accounts,
            ApiPages pages,
            Timelines timelines,
            ApiRelationships relationships,
            ApiPeople people,
            StartFollowing startFollowing,
            StopFollowing stopFollowing) {
        this.asker = asker;
        this.accounts = accounts;
        this.pages = pages;
        this.timelines = timelines;
        this.relationships = relationships;
        this.people = people;
        this.startFollowing = startFollowing;
        this.stopFollowing = stopFollowing;
    }

    @GET
    @Path("verify_credentials")
    @Authenticated
    @Operation(summary = "One's own account")
    public Uni<ApiAccount> verifyCredentials() {
        Viewer viewer = asker.named();
        return accounts.one(viewer, viewer.accountId());
    }

    @GET
    @Path("lookup")
    @PermitAll
    @Operation(summary = "The account with a handle")
    public Uni<ApiAccount> lookup(@RestQuery String acct) {
        if (acct == null || acct.isBlank()) {
            throw new Refusal("acct", "Give the handle of the account.");
        }
        String handle = acct.startsWith("@") ? acct.substring(1) : acct;
        return accounts.byHandle(handle)
                .call(id -> accounts.refuseHidden(asker.viewer(), id))
                .chain(id -> accounts.one(asker.viewer(), id));
    }

    @GET
    @Path("relationships")
    @Authenticated
    @Operation(summary = "How one stands to some accounts")
    public Uni<List<ApiRelationship>> relationships(
            @RestQuery("id[]") List<String> ids, @RestQuery("id") List<String> id) {
        List<Long> wanted = (ids == null || ids.isEmpty() ? id : ids)
                .stream().limit(MOST).map(ApiViewer::id).distinct().toList();
        return accounts.many(wanted)
                .chain(found -> relationships.among(asker.named().accountId(), wanted, found.keySet()));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "One account")
    public Uni<ApiAccount> one(@RestPath String id) {
        return accounts.one(asker.viewer(), ApiViewer.id(id));
    }

    @GET
    @Path("{id}/statuses")
    @PermitAll
    @Operation(summary = "What an account published, as far as the asker may see it")
    public Uni<RestResponse<List<ApiStatus>>> statuses(
            @RestPath String id,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery("since_id") String sinceId,
            @RestQuery Integer limit,
            @RestQuery("exclude_replies") boolean excludeReplies,
            @RestQuery("exclude_reblogs") boolean excludeReblogs) {
        Cursor cursor = ApiPages.cursor(maxId, minId, sinceId, limit);
        long account = ApiViewer.id(id);
        AuthorList list = AuthorList.without(excludeReplies, excludeReblogs);
        String path = "/api/v1/accounts/" + account + "/statuses?exclude_replies=" + excludeReplies
                + "&exclude_reblogs=" + excludeReblogs;
        return accounts.one(asker.viewer(), account)
                .chain(() -> timelines.author(asker.viewer().accountId(), account, list, cursor))
                .chain(page -> pages.of(page, path, cursor));
    }

    @POST
    @Path("{id}/follow")
    @Authenticated
    @WithTransaction
    @Operation(summary = "Follow an account")
    public Uni<ApiRelationship> follow(@RestPath String id) {
        long account = ApiViewer.id(id);
        return startFollowing
                .by(asker.named().accountId(), account)
                .map(started -> ApiRelationship.of(account, ApiRelationship.after(started)));
    }

    @POST
    @Path("{id}/unfollow")
    @Authenticated
    @WithTransaction
    @Operation(summary = "Stop following an account")
    public Uni<ApiRelationship> unfollow(@RestPath String id) {
        long account = ApiViewer.id(id);
        return stopFollowing
                .by(asker.named().accountId(), account)
                .replaceWith(ApiRelationship.of(account, FollowState.NONE));
    }

    @POST
    @Path("{id}/block")
    @Authenticated
    @EvenHidden
    @Operation(summary = "Block an account", description = "What both followed of each other ends.")
    public Uni<ApiRelationship> block(@RestPath String id) {
        return relationships.block(asker.named().accountId(), ApiViewer.id(id));
    }

    @POST
    @Path("{id}/unblock")
    @Authenticated
    @EvenHidden
    @Operation(summary = "Stop blocking an account")
    public Uni<ApiRelationship> unblock(@RestPath String id) {
        return relationships.unblock(asker.named().accountId(), ApiViewer.id(id));
    }

    @POST
    @Path("{id}/mute")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mute an account, sent as JSON")
    public Uni<ApiRelationship> muteJson(@RestPath String id, MuteRequest request) {
        MuteRequest wish = request == null ? new MuteRequest(null, null) : request;
        return relationships.mute(asker.named().accountId(), ApiViewer.id(id), wish.duration(), wish.notifications());
    }

    @POST
    @Path("{id}/mute")
    @Authenticated
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(summary = "Mute an account, sent as a form")
    public Uni<ApiRelationship> muteForm(
            @RestPath String id, @RestForm String notifications, @RestForm String duration) {
        Boolean silent = notifications == null ? null : !notifications.equals("false") && !notifications.equals("0");
        return relationships.mute(asker.named().accountId(), ApiViewer.id(id), seconds(duration), silent);
    }

    private static Long seconds(String duration) {
        return duration == null || duration.isEmpty()
                ? null
                : Ids.parse(duration)
                        .orElseThrow(() -> new Refusal("duration", "Give the time in seconds, or 0 for no end."));
    }

    @POST
    @Path("{id}/unmute")
    @Authenticated
    @EvenHidden
    @Operation(summary = "Stop muting an account")
    public Uni<ApiRelationship> unmute(@RestPath String id) {
        return relationships.unmute(asker.named().accountId(), ApiViewer.id(id));
    }

    @POST
    @Path("{id}/remove_from_followers")
    @Authenticated
    @Operation(summary = "Make an account stop following oneself")
    public Uni<ApiRelationship> removeFollower(@RestPath String id) {
        return relationships.removeFollower(asker.named().accountId(), ApiViewer.id(id));
    }

    @GET
    @Path("{id}/followers")
    @PermitAll
    @Operation(summary = "Who follows an account", description = SHOWN)
    public Uni<RestResponse<List<ApiAccount>>> followers(
            @RestPath String id, @RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        return side(id, Side.FOLLOWERS, ApiPages.cursor(maxId, null, null, limit));
    }

    @GET
    @Path("{id}/following")
    @PermitAll
    @Operation(summary = "Whom an account follows", description = SHOWN)
    public Uni<RestResponse<List<ApiAccount>>> following(
            @RestPath String id, @RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        return side(id, Side.FOLLOWING, ApiPages.cursor(maxId, null, null, limit));
    }

    private Uni<RestResponse<List<ApiAccount>>> side(String id, Side side, Cursor cursor) {
        long account = ApiViewer.id(id);
        return accounts.one(asker.viewer(), account).chain(() -> people.side(asker.viewer(), account, side, cursor));
    }
}
