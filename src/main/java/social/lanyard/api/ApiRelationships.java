package social.lanyard.api;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import social.lanyard.follow.AnswerRequest;
import social.lanyard.follow.FollowLookup;
import social.lanyard.follow.FollowState;
import social.lanyard.follow.StopFollowing;
import social.lanyard.follow.block.StartBlocking;
import social.lanyard.follow.block.StartMuting;
import social.lanyard.follow.block.StopBlocking;
import social.lanyard.follow.block.StopMuting;

/** The acts of one person on another, each of which answers how the two stand to each other afterwards. */
@ApplicationScoped
class ApiRelationships {
    private final FollowLookup follows;
    private final StartBlocking startBlocking;
    private final StopBlocking stopBlocking;
    private final StartMuting startMuting;
    private final StopMuting stopMuting;
    private final StopFollowing stopFollowing;
    private final AnswerRequest answer;

    ApiRelationships(
            FollowLookup follows,
            StartBlocking startBlocking,
            StopBlocking stopBlocking,
            StartMuting startMuting,
            StopMuting stopMuting,
            StopFollowing stopFollowing,
            AnswerRequest answer) {
        this.follows = follows;
        this.startBlocking = startBlocking;
        this.stopBlocking = stopBlocking;
        this.startMuting = startMuting;
        this.stopMuting = stopMuting;
        this.stopFollowing = stopFollowing;
        this.answer = answer;
    }

    Uni<ApiRelationship> block(long me, long account) {
        return after(me, account, () -> startBlocking.by(me, account));
    }

    Uni<ApiRelationship> unblock(long me, long account) {
        return after(me, account, () -> stopBlocking.by(me, account));
    }

    /** @param seconds how long, 0 or null for until it is ended */
    Uni<ApiRelationship> mute(long me, long account, Long seconds, Boolean notifications) {
        Duration span = seconds == null || seconds == 0 ? null : Duration.ofSeconds(seconds);
        boolean silent = notifications == null || notifications;
        return after(me, account, () -> startMuting.by(me, account, span, silent));
    }

    Uni<ApiRelationship> unmute(long me, long account) {
        return after(me, account, () -> stopMuting.by(me, account));
    }

    Uni<ApiRelationship> removeFollower(long me, long account) {
        return after(me, account, () -> stopFollowing.by(account, me));
    }

    Uni<ApiRelationship> accept(long me, long account) {
        return after(me, account, () -> answer.accept(me, account));
    }

    Uni<ApiRelationship> refuse(long me, long account) {
        return after(me, account, () -> answer.refuse(me, account));
    }

    private Uni<ApiRelationship> after(long me, long account, Supplier<Uni<?>> act) {
        return Panache.withTransaction(() -> act.get())
                .chain(() -> follows.between(me, account))
                .map(state -> ApiRelationship.of(account, state));
    }

    /** In the order in which they were asked for; without accounts that the person who asks cannot know of. */
    Uni<List<ApiRelationship>> among(long me, List<Long> wanted, Set<Long> found) {
        return follows.known(me, found)
                .chain(known -> follows.among(me, known).map(states -> listed(wanted, known, states)));
    }

    private static List<ApiRelationship> listed(List<Long> wanted, Set<Long> known, Map<Long, FollowState> states) {
        return wanted.stream()
                .filter(known::contains)
                .map(one -> ApiRelationship.of(one, states.getOrDefault(one, FollowState.NONE)))
                .toList();
    }
}
