package social.lanyard.follow.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.identity.Account;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/** One account keeps another away: from now on neither meets the other, until the one who made it ends it. */
@Entity
@Table(name = "block")
@IdClass(PairId.class)
class Block {
    /** Each reading of each list looks at all of them. */
    static final int MOST = 10_000;

    @Id
    @Column(name = "account_id")
    Long accountId;

    @Id
    @Column(name = "target_id")
    Long targetId;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected Block() {}

    /**
     * @param already how many the account blocks by now
     * @throws NotFound when the target is closed, as if it had never been there
     * @throws Refusal when it is the account itself, or when the list is full
     */
    static Block start(long accountId, Account target, long already, Instant now) {
        if (target.isClosed()) {
            throw new NotFound();
        }
        if (target.id() == accountId) {
            throw new Refusal("", "You cannot block yourself.");
        }
        if (already >= MOST) {
            throw new Refusal("", "You block 10,000 accounts, which is the most. Unblock some to block more.");
        }
        Block block = new Block();
        block.accountId = accountId;
        block.targetId = target.id();
        block.createdAt = now;
        return block;
    }

    long targetId() {
        return targetId;
    }
}
