package social.lanyard.follow;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.identity.LocalAddress;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** The two buttons beside a name. */
@Path("/@{handle}")
@Cancellable(false)
class FollowResource {
    private final PageFrame frame;
    private final Once once;
    private final Accounts accounts;
    private final StartFollowing start;
    private final StopFollowing stop;

    FollowResource(PageFrame frame, Once once, Accounts accounts, StartFollowing start, StopFollowing stop) {
        this.frame = frame;
        this.once = once;
        this.accounts = accounts;
        this.start = start;
        this.stop = stop;
    }

    @POST
    @Authenticated
    @Path("follow")
    @WithTransaction
    @Operation(summary = "Follow an account", description = "Leads back to the page in `to`, or to the profile.")
    public Uni<RestResponse<Void>> follow(@RestPath String handle, @RestForm String token, @RestForm String to) {
        long me = Me.in(frame);
        return act(
                me,
                Me.key(token, "follow", handle),
                back(to, handle),
                () -> accounts.byHandle(handle).chain(account -> start.by(me, account)));
    }

    @POST
    @Authenticated
    @Path("unfollow")
    @WithTransaction
    @Operation(
            summary = "Stop following an account",
            description = "Leads back to the page in `to`, or to the profile.")
    public Uni<RestResponse<Void>> unfollow(@RestPath String handle, @RestForm String token, @RestForm String to) {
        long me = Me.in(frame);
        return act(
                me,
                Me.key(token, "unfollow", handle),
                back(to, handle),
                () -> accounts.find("handle = ?1 and host is null", handle)
                        .firstResult()
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .call(account -> stop.by(me, account.id()).invoke(ended -> known(account, ended))));
    }

    /** A closed account is unknown to everybody, except that whoever still follows it may stop. */
    private static void known(Account account, boolean ended) {
        if (account.isClosed() && !ended) {
            throw new NotFound();
        }
    }

    /** Where it leads back to is no part of what was asked: the same button may stand on two pages. */
    private Uni<RestResponse<Void>> act(long me, String key, String to, Supplier<Uni<?>> verb) {
        return once.run(me, key, "", () -> verb.get().replaceWith(Once.Outcome.seeOther(to)))
                .map(outcome -> RestResponse.seeOther(URI.create(to)));
    }

    /** The page that the button stood on, or the profile. */
    private static String back(String to, String handle) {
        return to == null || to.isEmpty() ? "/@" + handle : LocalAddress.of(to);
    }
}
