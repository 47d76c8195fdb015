package social.lanyard.follow.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import social.lanyard.identity.Account;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/** One account leaves another out of its lists, for a time or until it says otherwise. The other never learns of it. */
@Entity
@Table(name = "mute")
@IdClass(PairId.class)
class Mute {
    static final int MOST = 10_000;

    /** Longer than that is meant for good, and can be said so. */
    static final Duration LONGEST = Duration.ofDays(366);

    @Id
    @Column(name = "account_id")
    Long accountId;

    @Id
    @Column(name = "target_id")
    Long targetId;

    Instant until;

    boolean notifications;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected Mute() {}

    /**
     * @param already how many the account mutes by now
     * @throws NotFound when the target is closed, as if it had never been there
     * @throws Refusal when the list is full
     */
    static Mute start(long accountId, Account target, long already, Instant now) {
        if (target.isClosed()) {
            throw new NotFound();
        }
        if (already >= MOST) {
            throw new Refusal("", "You mute 10,000 accounts, which is the most. Unmute some to mute more.");
        }
        Mute mute = new Mute();
        mute.accountId = accountId;
        mute.targetId = target.id();
        mute.createdAt = now;
        return mute;
    }

    /**
     * Sets what it is about from now on.
     *
     * @param span how long, or null for until it is ended
     * @param notifications whether alerts are left out, too
     * @throws Refusal on field {@code duration} for a time that is none
     */
    Mute last(Duration span, boolean notifications, Instant now) {
        if (span != null && (span.isNegative() || span.isZero() || span.compareTo(LONGEST) > 0)) {
            throw new Refusal("duration", "Choose a time of up to a year, or until you end it.");
        }
        this.until = span == null ? null : now.plus(span);
        this.notifications = notifications;
        return this;
    }

    Instant until() {
        return until;
    }

    boolean notifications() {
        return notifications;
    }
}
