package social.lanyard.api;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
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
import social.lanyard.follow.FollowLookup;
import social.lanyard.follow.FollowState;
import social.lanyard.follow.StartFollowing;
import social.lanyard.follow.StopFollowing;
import social.lanyard.support.Cursor;
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

    private final ApiViewer asker;
    private final ApiAccounts accounts;
    private final ApiPages pages;
    private final Timelines timelines;
    private final FollowLookup follows;
    private final StartFollowing startFollowing;
    private final StopFollowing stopFollowing;

    AccountResource(
            ApiViewer asker,
            ApiAccounts accounts,
            ApiPages pages,
            Timelines timelines,
            FollowLookup follows,
            StartFollowing startFollowing,
            StopFollowing stopFollowing) {
        this.asker = asker;
        this.accounts = accounts;
        this.pages = pages;
        this.timelines = timelines;
        this.follows = follows;
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
        return accounts.byHandle(handle).chain(id -> accounts.one(asker.viewer(), id));
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
                .chain(found -> follows.among(asker.named().accountId(), found.keySet())
                        .map(states -> wanted.stream()
                                .filter(found::containsKey)
                                .map(one -> ApiRelationship.of(one, states.getOrDefault(one, FollowState.NONE)))
                                .toList()));
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
            @RestQuery("exclude_replies") boolean excludeReplies) {
        Cursor cursor = ApiPages.cursor(maxId, minId, sinceId, limit);
        long account = ApiViewer.id(id);
        AuthorList list = excludeReplies ? AuthorList.FIRSTS : AuthorList.EVERYTHING;
        String path = "/api/v1/accounts/" + account + "/statuses" + (excludeReplies ? "?exclude_replies=true" : "");
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
}
