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
import social.lanyard.support.NotFound;

/** Begins to follow. Whoever is followed already stays followed, so doing it twice does no harm. */
@ApplicationScoped
public class StartFollowing {
    private final Accounts accounts;
    private final Follows follows;
    private final Alerts alerts;
    private final Event<Followed> followed;
    private final Clock clock;

    StartFollowing(Accounts accounts, Follows follows, Alerts alerts, Event<Followed> followed, Clock clock) {
        this.accounts = accounts;
        this.follows = follows;
        this.alerts = alerts;
        this.followed = followed;
        this.clock = clock;
    }

    /** Runs in the caller's transaction; {@link NotFound} when there is no such open account. */
    public Uni<Follow> by(long followerId, long followeeId) {
        return accounts.open(followeeId).chain(followee -> by(followerId, followee));
    }

    /** The same with the account at hand, or null for none. */
    Uni<Follow> by(long followerId, Account followee) {
        if (followee == null) {
            throw new NotFound();
        }
        return alone(followerId)
                .chain(() -> follows.between(followerId, followee.id()))
                .chain(follow -> follow == null
                        ? begin(followerId, followee)
                        : Uni.createFrom().item(follow));
    }

    /** One at a time for each follower: the count below would not hold against the same person's other requests. */
    private Uni<Account> alone(long followerId) {
        return accounts.findById(followerId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    private Uni<Follow> begin(long followerId, Account followee) {
        return follows.countOf(followerId)
                .map(already -> Follow.start(followerId, followee, already, clock.instant()))
                .call(follows::persist)
                .call(() -> alerts.raise(new Alert(followee.id(), AlertKind.FOLLOW, followerId, null, null)))
                .invoke(follow -> followed.fire(Followed.of(follow)));
    }
}
