package social.lanyard.follow.block;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import social.lanyard.follow.Blocks;
import social.lanyard.follow.StopFollowing;
import social.lanyard.identity.Account;
import social.lanyard.support.NotFound;

/**
 * Blocks somebody: what both followed and asked of each other ends, and from the next read on neither meets the other.
 * Whoever is blocked already stays blocked, so doing it twice does no harm.
 */
@ApplicationScoped
public class StartBlocking {
    private final Both both;
    private final AllBlocks blocks;
    private final Blocks apart;
    private final StopFollowing stop;
    private final Event<Blocked> blocked;
    private final Clock clock;

    StartBlocking(Both both, AllBlocks blocks, Blocks apart, StopFollowing stop, Event<Blocked> blocked, Clock clock) {
        this.both = both;
        this.blocks = blocks;
        this.apart = apart;
        this.stop = stop;
        this.blocked = blocked;
        this.clock = clock;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @throws NotFound when there is no such open account, or it blocked the one who acts: for them it is not there
     */
    public Uni<Void> by(long accountId, long targetId) {
        return both.hold(accountId, targetId)
                .chain(target -> blocks.between(accountId, targetId)
                        .chain(held -> held == null
                                ? begin(accountId, target)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> begin(long accountId, Account target) {
        return apart.refuseBetween(accountId, target.id())
                .chain(() -> blocks.countOf(accountId))
                .map(already -> Block.start(accountId, target, already, clock.instant()))
                .chain(blocks::persistAndFlush)
                .chain(() -> hide(accountId, target.id()))
                .chain(() -> stop.by(accountId, target.id()))
                .chain(() -> stop.by(target.id(), accountId))
                .invoke(() -> blocked.fire(new Blocked(accountId, target.id(), clock.instant())))
                .replaceWithVoid();
    }

    private static Uni<Integer> hide(long one, long other) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into hidden (viewer_id, target_id) values (:one, :other), (:other, :one)
                                on conflict do nothing
                                """)
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .executeUpdate());
    }
}
