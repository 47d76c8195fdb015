package social.lanyard.follow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;

/**
 * Begins to follow, or asks to where the account approves its followers. Whoever is followed already stays followed, and
 * whoever was asked already stays asked, so doing it twice does no harm.
 */
@ApplicationScoped
public class StartFollowing {
    private final Accounts accounts;
    private final Follows follows;
    private final FollowRequests requests;
    private final FollowChoices choices;
    private final Blocks blocks;
    private final Alerts alerts;
    private final Event<Followed> followed;
    private final Event<FollowRequested> requested;
    private final Ids ids;
    private final Clock clock;

    StartFollowing(
            Accounts accounts,
            Follows follows,
            FollowRequests requests,
            FollowChoices choices,
            Blocks blocks,
            Alerts alerts,
            Event<Followed> followed,
            Event<FollowRequested> requested,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.follows = follows;
        this.requests = requests;
        this.choices = choices;
        this.blocks = blocks;
        this.alerts = alerts;
        this.followed = followed;
        this.requested = requested;
        this.ids = ids;
        this.clock = clock;
    }

    /** Runs in the caller's transaction; {@link NotFound} when there is no such open account, or one blocked the other. */
    public Uni<Started> by(long followerId, long followeeId) {
        return accounts.open(followeeId).chain(followee -> by(followerId, followee));
    }

    /** The same with the account at hand, or null for none. */
    Uni<Started> by(long followerId, Account followee) {
        if (followee == null) {
            throw new NotFound();
        }
        return alone(followerId)
                .chain(() -> blocks.refuseBetween(followerId, followee.id()))
                .chain(() -> follows.between(followerId, followee.id()))
                .chain(follow -> follow == null
                        ? begin(followerId, followee)
                        : Uni.createFrom().item(Started.FOLLOWING));
    }

    /** One at a time for each follower: the counts below would not hold against the same person's other requests. */
    private Uni<Account> alone(long followerId) {
        return accounts.findById(followerId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    private Uni<Started> begin(long followerId, Account followee) {
        return follows.countOf(followerId)
                .chain(following -> requests.countOf(followerId).map(waiting -> following + waiting))
                .map(already -> Follow.start(followerId, followee, already, clock.instant()))
                .chain(follow ->
                        choices.approves(followee.id()).chain(approves -> approves ? ask(follow) : follow(follow)));
    }

    private Uni<Started> follow(Follow follow) {
        return requests.end(follow.followerId(), follow.followeeId())
                .call(() -> alerts.withdrawFrom(follow.followeeId(), AlertKind.FOLLOW_REQUEST, follow.followerId()))
                .chain(() -> follows.persist(follow))
                .call(() -> tell(follow, AlertKind.FOLLOW))
                .invoke(() -> followed.fire(Followed.of(follow)))
                .replaceWith(Started.FOLLOWING);
    }

    private Uni<Started> ask(Follow wanted) {
        return requests.between(wanted.followerId(), wanted.followeeId())
                .chain(waiting -> waiting == null
                        ? requests.persist(FollowRequest.ask(ids.next(), wanted))
                                .call(() -> tell(wanted, AlertKind.FOLLOW_REQUEST))
                                .invoke(() -> requested.fire(FollowRequested.of(wanted)))
                        : Uni.createFrom().item(waiting))
                .replaceWith(Started.REQUESTED);
    }

    private Uni<Void> tell(Follow follow, AlertKind kind) {
        return alerts.raise(new Alert(follow.followeeId(), kind, follow.followerId(), null, null));
    }
}
