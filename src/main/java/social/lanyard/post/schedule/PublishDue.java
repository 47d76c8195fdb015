package social.lanyard.post.schedule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import social.lanyard.outbox.Outbox;
import social.lanyard.post.RenderPost;
import social.lanyard.post.draft.PublishStory;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextKind;
import social.lanyard.web.Viewer;

/**
 * Publishes one draft whose time has come. Taking it, publishing it and ending its schedule are one transaction, so a
 * story is out exactly when its schedule has ended, whatever is killed in between and however many try at once.
 */
@ApplicationScoped
class PublishDue {
    private static final Logger LOG = Logger.getLogger(PublishDue.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** About an hour and a half of trying. */
    private static final int MOST_ATTEMPTS = 25;

    private static final String OUR_FAULT = "Something went wrong on our side. You can publish it yourself.";
    private static final String NO_ACCOUNT = "Your account was closed.";

    private final RenderPost render;
    private final PublishStory publish;
    private final Schedules schedules;
    private final Outbox outbox;
    private final Pool pool;
    private final Clock clock;

    PublishDue(RenderPost render, PublishStory publish, Schedules schedules, Outbox outbox, Pool pool, Clock clock) {
        this.render = render;
        this.publish = publish;
        this.schedules = schedules;
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
    }

    /** Never fails: what goes wrong is kept in the schedule's row, or, without a database, tried at the next look. */
    Uni<Void> publish(DueStory due) {
        return render.render("body", due.markdown(), TextKind.STORY)
                .chain(text -> Panache.withTransaction(() -> out(due, text)))
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> failed(due, reasons(refused)))
                .onFailure(NotAllowed.class)
                .recoverWithUni(closed -> failed(due, NO_ACCOUNT))
                .onFailure()
                .recoverWithUni(failure -> later(due, failure))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "Schedule %d waits for the next look: %s",
                            due.id(), failure.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> out(DueStory due, RenderedText text) {
        return take(due)
                .chain(writer -> writer == null
                        ? Uni.createFrom().voidItem()
                        : publish.due(writer, due.draftId(), text).replaceWithVoid());
    }

    /**
     * Holds schedule and draft until the transaction ends, or gives null where somebody else holds them, has ended the
     * schedule, or has saved the draft in between. Nobody waits here, so nobody waits for each other.
     *
     * @return its writer, as the database knows them at this time
     */
    private Uni<Viewer> take(DueStory due) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select a.handle, a.display_name,
                                       exists (select 1 from affiliation f
                                                where f.account_id = a.id and f.ended_at is null) as staff
                                  from schedule s
                                  join draft d on d.id = s.draft_id
                                  join account a on a.id = s.account_id
                                 where s.id = :id and s.ended_at is null and s.try_at <= :now and d.revision = :revision
                                   for update of s, d skip locked
                                """, Object[].class)
                        .setParameter("id", due.id())
                        .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .setParameter("revision", due.revision())
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Viewer(
                                due.accountId(), (String) row[0], (String) row[1], "", "", true, Set.of(), (Boolean)
                                        row[2]));
    }

    private Uni<Void> failed(DueStory due, String reason) {
        return Panache.withTransaction(() ->
                take(due).chain(writer -> writer == null ? Uni.createFrom().voidItem() : fail(due, reason)));
    }

    private Uni<Void> fail(DueStory due, String reason) {
        return schedules
                .findById(due.id())
                .invoke(schedule -> schedule.failed(reason, clock.instant()))
                .chain(() -> outbox.add(FailedMail.KIND, FailedMail.about(due.id())));
    }

    private static String reasons(Refusal refusal) {
        return refusal.problems().stream().map(Problem::sentence).distinct().collect(Collectors.joining(" "));
    }

    private Uni<Void> later(DueStory due, Throwable failure) {
        LOG.warnf(
                "Schedule %d, attempt %d: %s",
                due.id(), due.attempts() + 1, failure.getClass().getSimpleName());
        if (due.attempts() + 1 >= MOST_ATTEMPTS) {
            return failed(due, OUR_FAULT);
        }
        Instant next = clock.instant().plus(pause(due.attempts()));
        return pool.preparedQuery("""
                        update schedule set attempts = attempts + 1, try_at = $3
                         where id = $1 and attempts = $2 and ended_at is null
                        """)
                .execute(Tuple.of(due.id(), due.attempts(), next.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** 5, 10, 20 … seconds, and never more than five minutes. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(5L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
