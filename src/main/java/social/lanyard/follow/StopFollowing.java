package social.lanyard.follow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;

/** Stops following, or takes a request back. It takes hold at the next read; whoever was not followed is still not followed. */
@ApplicationScoped
public class StopFollowing {
    private final Follows follows;
    private final FollowRequests requests;
    private final Alerts alerts;
    private final Event<Unfollowed> unfollowed;
    private final Clock clock;

    StopFollowing(Follows follows, FollowRequests requests, Alerts alerts, Event<Unfollowed> unfollowed, Clock clock) {
        this.follows = follows;
        this.requests = requests;
        this.alerts = alerts;
        this.unfollowed = unfollowed;
        this.clock = clock;
    }

    /** Runs in the caller's transaction; true when there was a follow or a request to end. */
    public Uni<Boolean> by(long followerId, long followeeId) {
        return follows.end(followerId, followeeId)
                .call(() -> alerts.withdrawFrom(followeeId, AlertKind.FOLLOW, followerId))
                .invoke(ended -> tell(ended, new Unfollowed(followerId, followeeId, clock.instant())))
                .chain(ended -> requests.end(followerId, followeeId).map(asked -> ended || asked))
                .call(() -> alerts.withdrawFrom(followeeId, AlertKind.FOLLOW_REQUEST, followerId));
    }

    private void tell(boolean ended, Unfollowed event) {
        if (ended) {
            unfollowed.fire(event);
        }
    }
}
