package social.lanyard.follow.block;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import social.lanyard.follow.Blocks;
import social.lanyard.identity.Account;
import social.lanyard.support.NotFound;

/** Mutes somebody, or changes for how long and how far. */
@ApplicationScoped
public class StartMuting {
    private final Both both;
    private final Blocks apart;
    private final AllMutes mutes;
    private final Event<Muted> muted;
    private final Clock clock;

    StartMuting(Both both, Blocks apart, AllMutes mutes, Event<Muted> muted, Clock clock) {
        this.both = both;
        this.apart = apart;
        this.mutes = mutes;
        this.muted = muted;
        this.clock = clock;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @param span how long, or null for until it is ended
     * @param notifications whether alerts are left out, too
     * @throws NotFound when there is no such open account, or one of the two blocked the other
     * @throws social.lanyard.support.Refusal on field {@code duration} for a time that is none
     */
    public Uni<Void> by(long accountId, long targetId, Duration span, boolean notifications) {
        return both.hold(accountId, targetId)
                .call(() -> apart.refuseBetween(accountId, targetId))
                .chain(target -> mutes.between(accountId, targetId)
                        .chain(held -> held == null
                                ? begin(accountId, target)
                                : Uni.createFrom().item(held)))
                .map(mute -> mute.last(span, notifications, clock.instant()))
                .chain(mutes::persistAndFlush)
                .invoke(() -> muted.fire(new Muted(accountId, targetId, clock.instant())))
                .replaceWithVoid();
    }

    private Uni<Mute> begin(long accountId, Account target) {
        return mutes.countOf(accountId).map(already -> Mute.start(accountId, target, already, clock.instant()));
    }
}
