package social.lanyard.post.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a draft goes out at a time its writer chose. It ends once, in one of four ways, and stays to say how. */
@Entity
@Table(name = "schedule")
class Schedule {
    @Id
    Long id;

    @Column(name = "draft_id", updatable = false)
    long draftId;

    @Column(name = "account_id", updatable = false)
    long accountId;

    @Column(name = "due_at", updatable = false)
    Instant dueAt;

    @Column(name = "made_at", updatable = false)
    Instant madeAt;

    @Column(name = "try_at")
    Instant tryAt;

    short attempts;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_how")
    String endedHow;

    String reason;

    protected Schedule() {}

    static Schedule of(long id, long draftId, long accountId, Instant dueAt, Instant now) {
        Schedule schedule = new Schedule();
        schedule.id = id;
        schedule.draftId = draftId;
        schedule.accountId = accountId;
        schedule.dueAt = dueAt;
        schedule.tryAt = dueAt;
        schedule.madeAt = now;
        return schedule;
    }

    /** Another time was chosen, which is a schedule of its own. */
    void changed(Instant now) {
        end("CHANGED", now);
    }

    void cancelled(Instant now) {
        end("CANCELLED", now);
    }

    void published(Instant now) {
        end("PUBLISHED", now);
    }

    /** It could not go out. The draft stays, and its writer reads why. */
    void failed(String why, Instant now) {
        end("FAILED", now);
        reason = why;
    }

    private void end(String how, Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException("This schedule ended before: " + endedHow);
        }
        endedAt = now;
        endedHow = how;
    }
}
