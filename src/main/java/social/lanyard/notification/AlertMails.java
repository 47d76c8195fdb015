package social.lanyard.notification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import social.lanyard.outbox.Outbox;
import social.lanyard.support.Ids;

/**
 * Sees to it that everybody who wants a mail about their alerts gets one for each period, whichever instance looks first. Of
 * somebody at work the mail waits until their shift is over.
 */
@ApplicationScoped
class AlertMails {
    private static final Logger LOG = Logger.getLogger(AlertMails.class);
    private static final int BATCH = 500;

    private final Pool pool;
    private final Outbox outbox;
    private final Clock clock;

    AlertMails(Pool pool, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody whose mail of this period was not written yet. */
    private record Due(long accountId, AlertChoices chosen, Instant last) {
        static Due of(Row row) {
            OffsetDateTime last = row.getOffsetDateTime("last");
            return new Due(row.getLong("account_id"), AlertChoices.of(row), last == null ? null : last.toInstant());
        }

        /** What the mail tells begins where the one before ended. */
        Instant since(Instant now) {
            Instant period = now.atOffset(ZoneOffset.UTC)
                    .minusDays(chosen.rhythm() == Rhythm.WEEKLY ? 7 : 1)
                    .toInstant();
            return last == null || last.isBefore(period.minusSeconds(14L * 24 * 60 * 60)) ? period : last;
        }
    }

    @Scheduled(
            every = "10m",
            delayed = "4m",
            identity = "alert-mails",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return work().replaceWithVoid().onFailure().recoverWithUni(failure -> {
            LOG.warnf("Mails about alerts are not written, it is tried again in ten minutes: %s", failure);
            return Uni.createFrom().voidItem();
        });
    }

    /** How many mails were written. */
    Uni<Integer> work() {
        return Rhythm.leaves(clock.instant()) ? after(0, 0) : Uni.createFrom().item(0);
    }

    private Uni<Integer> after(long accountId, int before) {
        Instant now = clock.instant();
        return due(accountId, now)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .filter(one -> !one.chosen().shift().on(now))
                        .onItem()
                        .transformToUniAndConcatenate(one -> write(one, now))
                        .collect()
                        .asList()
                        .map(done -> before
                                + done.stream().mapToInt(Integer::intValue).sum())
                        .chain(count -> due.size() < BATCH
                                ? Uni.createFrom().item(count)
                                : after(due.get(BATCH - 1).accountId(), count)));
    }

    /** Only of those who have something unread: nobody gets a mail that says nothing. */
    private Uni<List<Due>> due(long accountId, Instant now) {
        return pool.preparedQuery("""
                        select c.*, (select max(m.sent_at) from alert_mail m where m.account_id = c.account_id) as last
                          from alert_choice c join account a on a.id = c.account_id and a.closed_at is null
                         where c.rhythm <> 'OFF' and c.account_id > $1
                           and not exists (select 1 from alert_mail m
                                            where m.account_id = c.account_id
                                              and m.period >= case c.rhythm when 'DAILY' then $2::date else $3::date end)
                           and exists (select 1 from alert n where n.account_id = c.account_id and n.read_at is null)
                         order by c.account_id limit $4
                        """)
                .execute(Tuple.of(accountId, Rhythm.DAILY.period(now), Rhythm.WEEKLY.period(now), BATCH))
                .map(rows -> {
                    List<Due> due = new ArrayList<>();
                    rows.forEach(row -> due.add(Due.of(row)));
                    return due;
                });
    }

    /** The row of the period is what keeps two instances from writing the same mail. */
    private Uni<Integer> write(Due due, Instant now) {
        LocalDate period = due.chosen().rhythm().period(now);
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into alert_mail (account_id, period, sent_at)
                                values (:account, :period, :now) on conflict do nothing
                                """)
                        .setParameter("account", due.accountId())
                        .setParameter("period", period)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .call(rows -> rows == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.add(AlertMail.KIND, AlertMail.about(due.accountId(), due.since(now)))));
    }

    /** What is told is told; the rows only say that a period had its mail. */
    @Scheduled(every = "6h", delayed = "12m", identity = "alert-cleaning")
    Uni<Void> clean() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery("delete from alert_mail where period < $1")
                .execute(Tuple.of(now.toLocalDate().minusDays(60)))
                .chain(() -> pool.preparedQuery("delete from alert where id < $1")
                        .execute(Tuple.of(Ids.at(now.minusDays(180).toInstant()))))
                .chain(() -> pool.query("""
                                delete from alert_choice c
                                 using account a where a.id = c.account_id and a.closed_at is not null
                                """).execute())
                .chain(() -> pool.query("""
                                delete from shift_push s
                                 using account a where a.id = s.account_id and a.closed_at is not null
                                """).execute())
                .chain(() -> pool.query("""
                                delete from push_browser p
                                 using account a where a.id = p.account_id and a.closed_at is not null
                                """).execute())
                .replaceWithVoid();
    }
}
