package social.lanyard.follow.block;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/**
 * Holds two accounts until the transaction ends, always in the same order: a block, its end and a follow by either of the
 * two then happen one after the other, and none of them is lost to another.
 */
@ApplicationScoped
class Both {
    private final Accounts accounts;

    Both(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The target, which may be closed.
     *
     * @throws NotFound when there is none
     * @throws Refusal when both are the same
     */
    Uni<Account> hold(long accountId, long targetId) {
        if (accountId == targetId) {
            throw new Refusal("", "This is your own account. You cannot block or mute yourself.");
        }
        return one(Math.min(accountId, targetId))
                .chain(first ->
                        one(Math.max(accountId, targetId)).map(second -> first.id() == targetId ? first : second));
    }

    private Uni<Account> one(long id) {
        return accounts.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
