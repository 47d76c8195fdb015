package social.lanyard.follow.block;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.follow.Blocks;
import social.lanyard.identity.Accounts;
import social.lanyard.support.NotFound;

/** Ends a mute. Where there is none, nothing changes. */
@ApplicationScoped
public class StopMuting {
    private final Accounts accounts;
    private final Blocks apart;
    private final AllMutes mutes;

    StopMuting(Accounts accounts, Blocks apart, AllMutes mutes) {
        this.accounts = accounts;
        this.apart = apart;
        this.mutes = mutes;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @throws NotFound when there is no such account, or none that the one who acts could know of
     */
    public Uni<Void> by(long accountId, long targetId) {
        return mutes.end(accountId, targetId)
                .chain(ended -> ended ? Uni.createFrom().voidItem() : known(accountId, targetId));
    }

    private Uni<Void> known(long accountId, long targetId) {
        return accounts.open(targetId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(() -> apart.refuseBetween(accountId, targetId));
    }
}
