package social.lanyard.follow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.support.NotFound;

/** Says yes or no to somebody who asked to follow. A no is told to nobody. */
@ApplicationScoped
public class AnswerRequest {
    private final FollowRequests requests;
    private final Follows follows;
    private final Alerts alerts;
    private final Event<Followed> followed;
    private final Event<RequestAccepted> accepted;
    private final Clock clock;

    AnswerRequest(
            FollowRequests requests,
            Follows follows,
            Alerts alerts,
            Event<Followed> followed,
            Event<RequestAccepted> accepted,
            Clock clock) {
        this.requests = requests;
        this.follows = follows;
        this.alerts = alerts;
        this.followed = followed;
        this.accepted = accepted;
        this.clock = clock;
    }

    /**
     * From now on the other one follows. Saying yes to somebody who follows already changes nothing.
     *
     * @throws NotFound when there is no such request and no follow
     */
    public Uni<Void> accept(long accountId, long followerId) {
        return requests.between(followerId, accountId)
                .chain(request -> request == null ? follows(followerId, accountId) : begin(request));
    }

    /** @throws NotFound when there is no such request */
    public Uni<Void> refuse(long accountId, long followerId) {
        return requests.end(followerId, accountId)
                .invoke(ended -> {
                    if (!ended) {
                        throw new NotFound();
                    }
                })
                .chain(() -> alerts.withdrawFrom(accountId, AlertKind.FOLLOW_REQUEST, followerId));
    }

    private Uni<Void> follows(long followerId, long accountId) {
        return follows.between(followerId, accountId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .replaceWithVoid();
    }

    private Uni<Void> begin(FollowRequest request) {
        Follow follow = Follow.accepted(request, clock.instant());
        return requests.delete(request)
                .chain(() -> follows.persistAndFlush(follow))
                .call(() -> alerts.withdrawFrom(follow.followeeId(), AlertKind.FOLLOW_REQUEST, follow.followerId()))
                .call(() -> alerts.raise(
                        new Alert(follow.followerId(), AlertKind.REQUEST_ACCEPTED, follow.followeeId(), null, null)))
                .invoke(() -> followed.fire(Followed.of(follow)))
                .invoke(() -> accepted.fire(
                        new RequestAccepted(follow.followerId(), follow.followeeId(), follow.createdAt())))
                .replaceWithVoid();
    }
}
