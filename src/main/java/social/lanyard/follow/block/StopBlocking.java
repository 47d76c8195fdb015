package social.lanyard.follow.block;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import social.lanyard.follow.Blocks;
import social.lanyard.support.NotFound;

/** Ends a block. Both meet again, unless the other side blocks, too; whom they followed before does not come back. */
@ApplicationScoped
public class StopBlocking {
    private final Both both;
    private final AllBlocks blocks;
    private final Blocks apart;
    private final Event<Unblocked> unblocked;
    private final Clock clock;

    StopBlocking(Both both, AllBlocks blocks, Blocks apart, Event<Unblocked> unblocked, Clock clock) {
        this.both = both;
        this.blocks = blocks;
        this.apart = apart;
        this.unblocked = unblocked;
        this.clock = clock;
    }

    /**
     * Runs in the caller's transaction. Where there is no block, nothing changes.
     *
     * @throws NotFound when there is no such account, or none that the one who acts could know of
     */
    public Uni<Void> by(long accountId, long targetId) {
        return both.hold(accountId, targetId)
                .chain(target -> blocks.end(accountId, targetId)
                        .chain(ended ->
                                ended ? show(accountId, targetId) : known(accountId, targetId, target.isClosed())));
    }

    private Uni<Void> known(long accountId, long targetId, boolean closed) {
        if (closed) {
            throw new NotFound();
        }
        return apart.refuseBetween(accountId, targetId);
    }

    private Uni<Void> show(long one, long other) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from hidden h
                                 where (h.viewer_id = :one and h.target_id = :other
                                        or h.viewer_id = :other and h.target_id = :one)
                                   and not exists (select 1 from block b
                                                    where b.account_id = :other and b.target_id = :one)
                                """)
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .executeUpdate())
                .invoke(() -> unblocked.fire(new Unblocked(one, other, clock.instant())))
                .replaceWithVoid();
    }
}
