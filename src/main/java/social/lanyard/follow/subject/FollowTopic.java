package social.lanyard.follow.subject;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.support.NotFound;

/** Begins and stops to follow a topic, in the caller's transaction. Doing either twice does no harm. */
@ApplicationScoped
public class FollowTopic {
    private final Accounts accounts;
    private final TopicFollows follows;
    private final Clock clock;

    FollowTopic(Accounts accounts, TopicFollows follows, Clock clock) {
        this.accounts = accounts;
        this.follows = follows;
        this.clock = clock;
    }

    /**
     * @param tag as addresses have it: in small letters, without the sign
     */
    public Uni<Void> start(long accountId, String tag) {
        return alone(accountId)
                .chain(() -> follows.findById(new TopicFollowId(accountId, tag)))
                .chain(kept ->
                        kept == null ? begin(accountId, tag) : Uni.createFrom().item(kept))
                .replaceWithVoid();
    }

    /** One at a time for each person: the count would not hold against their other requests. */
    private Uni<Account> alone(long accountId) {
        return accounts.findById(accountId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    private Uni<TopicFollow> begin(long accountId, String tag) {
        return follows.count("accountId", accountId)
                .map(already -> TopicFollow.start(accountId, tag, already, clock.instant()))
                .call(follows::persist);
    }

    public Uni<Void> stop(long accountId, String tag) {
        return follows.delete("accountId = ?1 and tag = ?2", accountId, tag).replaceWithVoid();
    }
}
