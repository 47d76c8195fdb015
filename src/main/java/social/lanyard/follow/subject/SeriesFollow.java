package social.lanyard.follow.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.support.Refusal;

/** Somebody follows a series: its stories come into their home, as far as they may read them. */
@Entity
@Table(name = "series_follow")
@IdClass(SeriesFollowId.class)
class SeriesFollow {
    /** Home asks for the newest stories of each series; this bounds what one reading can cost. */
    static final int MOST = 200;

    @Id
    @Column(name = "account_id")
    Long accountId;

    @Id
    @Column(name = "series_id")
    Long seriesId;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected SeriesFollow() {}

    /**
     * Begins to follow.
     *
     * @param authorId whose series it is
     * @param already how many series the person follows by now
     * @throws Refusal when it is their own, or when these are as many as there may be
     */
    static SeriesFollow start(long accountId, long seriesId, long authorId, long already, Instant now) {
        if (authorId == accountId) {
            throw new Refusal("", "This is your own series. Its stories are in your home without following it.");
        }
        if (already >= MOST) {
            throw new Refusal("", "You follow " + MOST + " series, which is the most. Unfollow some to follow more.");
        }
        SeriesFollow follow = new SeriesFollow();
        follow.accountId = accountId;
        follow.seriesId = seriesId;
        follow.createdAt = now;
        return follow;
    }
}
