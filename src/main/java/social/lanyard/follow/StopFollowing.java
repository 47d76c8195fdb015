package social.lanyard.follow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;

/** Stops following. It takes hold at the next read; whoever was not followed is still not followed. */
@ApplicationScoped
public class StopFollowing {
    private final Follows follows;
    private final Event<Unfollowed> unfollowed;
    private final Clock clock;

    StopFollowing(Follows follows, Event<Unfollowed> unfollowed, Clock clock) {
        this.follows = follows;
        this.unfollowed = unfollowed;
        this.clock = clock;
    }

    /** Runs in the caller's transaction; true when there was a follow to end. */
    public Uni<Boolean> by(long followerId, long followeeId) {
        return follows.end(followerId, followeeId)
                .invoke(ended -> tell(ended, new Unfollowed(followerId, followeeId, clock.instant())));
    }

    private void tell(boolean ended, Unfollowed event) {
        if (ended) {
            unfollowed.fire(event);
        }
    }
}
