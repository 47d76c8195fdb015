package social.lanyard.organisation.life;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import social.lanyard.organisation.FacetState;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.outbox.Outbox;
import social.lanyard.web.BritishDates;

/**
 * Tells people before their statements lapse. Once a night on whichever instance comes first; what a night missed because
 * nothing ran is done by the next look, and says only what is nearest. No badge waits for it.
 */
@ApplicationScoped
class NightWork {
    private static final Logger LOG = Logger.getLogger(NightWork.class);
    /** The night's work is that of its London day from this hour on. */
    private static final int HOUR = 2;

    private static final int BATCH = 500;
    /** The last mail before a statement lapses, in days, and the one before it; the first is as its ageing begins. */
    private static final int LAST = 3;

    private static final int SECOND = 14;
    /** Names the lock of the whole database under which one instance works at a time. */
    private static final long LOCK = 0x6C69_6665_6E69_6768L;

    private final Pool pool;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Clock clock;

    NightWork(Pool pool, Outbox outbox, Alerts alerts, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Scheduled(
            every = "10m",
            delayed = "2m",
            identity = "night-work",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return work().replaceWithVoid().onFailure().recoverWithUni(failure -> {
            LOG.warnf("The work of the night is not done, it is tried again in ten minutes: %s", failure);
            return Uni.createFrom().voidItem();
        });
    }

    /** How many statements were told of; 0 where the work of this night is done already or being done elsewhere. */
    Uni<Integer> work() {
        LocalDate night = night(clock.instant());
        return pool.preparedQuery("select 1 from night where night = $1")
                .execute(Tuple.of(night))
                .chain(rows -> rows.size() > 0
                        ? Uni.createFrom().item(0)
                        : remindAll(0).call(told -> end(night, told)).map(told -> Math.max(told, 0)));
    }

    static LocalDate night(Instant now) {
        return now.atZone(BritishDates.ZONE).minusHours(HOUR).toLocalDate();
    }

    /** -1 where another instance has taken over; that one goes on to the end. */
    private Uni<Integer> remindAll(int before) {
        return Panache.withTransaction(this::remindSome).chain(told -> {
            if (told < 0) {
                return Uni.createFrom().item(-1);
            }
            return told < BATCH ? Uni.createFrom().item(before + told) : remindAll(before + told);
        });
    }

    private Uni<Void> end(LocalDate night, int told) {
        return told < 0
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(
                                "insert into night (night, reminders, ended_at) values ($1, $2, $3) on conflict do nothing")
                        .execute(Tuple.of(night, told, clock.instant().atOffset(ZoneOffset.UTC)))
                        .replaceWithVoid();
    }

    /** -1 where another instance holds the lock. */
    private Uni<Integer> remindSome() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class)
                        .getSingleResult())
                .chain(mine -> mine
                        ? claim().call(this::send).map(NightWork::statements)
                        : Uni.createFrom().item(-1));
    }

    private static int statements(List<Due> mails) {
        return mails.stream().mapToInt(mail -> mail.facetIds().size()).sum();
    }

    /** A mail about what one organisation says about one person and what lapses at one moment, before it is sent. */
    private record Due(List<Long> facetIds, int days, long accountId, long organisationId) {
        static Due of(Object[] row) {
            return new Due(
                    Arrays.stream(((String) row[0]).split(" "))
                            .map(Long::valueOf)
                            .toList(),
                    ((Number) row[1]).intValue(),
                    ((Number) row[2]).longValue(),
                    ((Number) row[3]).longValue());
        }
    }

    /** The rows of reminders are what keeps a mail from being sent twice, whoever works. */
    private Uni<List<Due>> claim() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                with told as (
                                insert into facet_reminder (facet_id, days, sent_at)
                                select due.id, due.days, :now
                                  from (select f.id, f.account_id, f.accepted_at, f.valid_until,
                                               case when f.valid_until <= :last then 3
                                                    when f.valid_until <= :second then 14 else 30 end as days
                                          from facet f join account a on a.id = f.account_id
                                         where f.accepted_at is not null and f.ended_at is null
                                           and f.valid_until > :now and f.valid_until <= :first
                                           and a.closed_at is null and a.display_name = f.display_name) due
                                 where due.accepted_at < due.valid_until - make_interval(hours => due.days * 24)
                                   and not exists (select 1 from facet_reminder earlier
                                                    where earlier.facet_id = due.id and earlier.days <= due.days)
                                 order by due.valid_until, due.account_id, due.id limit :batch
                                on conflict do nothing
                                returning facet_id, days)
                                select string_agg(cast(f.id as text), ' ' order by f.id), cast(told.days as integer),
                                       f.account_id, f.organisation_id
                                  from told join facet f on f.id = told.facet_id
                                 group by f.account_id, f.organisation_id, f.valid_until, told.days
                                """, Object[].class)
                        .setParameter("now", now)
                        .setParameter("last", now.plusDays(LAST))
                        .setParameter("second", now.plusDays(SECOND))
                        .setParameter("first", now.plus(FacetState.LAST_DAYS))
                        .setParameter("batch", BATCH)
                        .getResultList())
                .map(rows -> rows.stream().map(Due::of).toList());
    }

    private Uni<Void> tell(Due due) {
        return alerts.raiseAnew(new Alert(
                due.accountId(),
                AlertKind.REMINDER,
                due.organisationId(),
                null,
                due.facetIds().get(0)));
    }

    private Uni<Void> send(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(
                        one -> outbox.add(ReminderMail.KIND, ReminderMail.about(one.facetIds(), one.days()))
                                .chain(() -> tell(one))
                                .replaceWith(one))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
