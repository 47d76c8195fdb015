package social.lanyard.follow.subject;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.support.NotFound;

/** Begins and stops to follow a series, in the caller's transaction. Doing either twice does no harm. */
@ApplicationScoped
public class FollowSeries {
    private final Accounts accounts;
    private final SeriesFollows follows;
    private final Clock clock;

    FollowSeries(Accounts accounts, SeriesFollows follows, Clock clock) {
        this.accounts = accounts;
        this.follows = follows;
        this.clock = clock;
    }

    /**
     * For a series of which the caller knows that this person may read it.
     *
     * @param authorId whose series it is
     */
    public Uni<Void> start(long accountId, long seriesId, long authorId) {
        return alone(accountId)
                .chain(() -> follows.findById(new SeriesFollowId(accountId, seriesId)))
                .chain(kept -> kept == null
                        ? begin(accountId, seriesId, authorId)
                        : Uni.createFrom().item(kept))
                .replaceWithVoid();
    }

    /** One at a time for each person: the count would not hold against their other requests. */
    private Uni<Account> alone(long accountId) {
        return accounts.findById(accountId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    private Uni<SeriesFollow> begin(long accountId, long seriesId, long authorId) {
        return follows.count("accountId", accountId)
                .map(already -> SeriesFollow.start(accountId, seriesId, authorId, already, clock.instant()))
                .call(follows::persist);
    }

    /** True when there was a follow to end. */
    public Uni<Boolean> stop(long accountId, long seriesId) {
        return follows.delete("accountId = ?1 and seriesId = ?2", accountId, seriesId)
                .map(ended -> ended > 0);
    }
}
