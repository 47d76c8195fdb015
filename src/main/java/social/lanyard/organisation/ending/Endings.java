package social.lanyard.organisation.ending;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.organisation.ending.ProposedEnding.DecidedAs;
import social.lanyard.organisation.ending.ProposedEnding.Verdict;

/** Shows endings that wait and endings that were decided, to a desk and to moderators. Each list begins at an id. */
@ApplicationScoped
public class Endings {
    static final int ROWS = 10;

    /** So many statements of one ending stand on a page; the rest is counted. */
    static final int NAMED = 30;

    /** The moderator has nothing to do with the organisation; $2 is the moderator. */
    private static final String INDEPENDENT = """
            e.proposed_by <> $2 and e.account_id <> $2
            and not exists (select 1 from organisation_role i where i.organisation_id = e.organisation_id
                               and i.account_id = $2 and i.ended_at is null)
            and not exists (select 1 from affiliation i where i.organisation_id = e.organisation_id
                               and i.account_id = $2 and i.ended_at is null)
            and not exists (select 1 from facet i where i.organisation_id = e.organisation_id
                               and i.account_id = $2 and i.accepted_at is not null and i.ended_at is null)""";

    /** The same as {@link Admins#needModerator}, over many. */
    private static final String NEEDS_MODERATOR = """
            (e.proposer_since > e.proposed_at - interval '30 days'
             or (select count(*) from organisation_role r
                  where r.organisation_id = e.organisation_id and r.role = 'ADMIN' and r.ended_at is null
                    and (select a.closed_at is null from account a where a.id = r.account_id)) < 2
             or not exists (select 1 from organisation_role r
                             where r.organisation_id = e.organisation_id and r.role = 'ADMIN' and r.ended_at is null
                               and r.account_id <> e.proposed_by and r.account_id <> e.account_id
                               and r.granted_at <= e.proposed_at - interval '30 days'
                               and (select a.closed_at is null from account a where a.id = r.account_id)))""";

    /** The same as {@link Admins#secondsFor}. */
    private static final String SECONDS = """
            array(select r.account_id from organisation_role r
                    join account a on a.id = r.account_id and a.closed_at is null
                   where e.proposer_since <= e.proposed_at - interval '30 days'
                     and r.organisation_id = e.organisation_id and r.role = 'ADMIN' and r.ended_at is null
                     and r.account_id <> e.proposed_by and r.account_id <> e.account_id
                     and r.granted_at <= e.proposed_at - interval '30 days')""";

    /** Still to be decided; $1 is now. */
    private static final String OPEN = "e.verdict is null and e.expires_at > $1 and f.ended_at is null";

    private final Pool pool;
    private final Clock clock;

    Endings(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** A statement that is to end, or did. */
    record About(long facetId, String handle, String displayName, String label) {}

    /**
     * What is decided as one.
     *
     * @param people how many people it is about, and statements
     * @param verdict null while it waits; what nobody answered in time is overtaken
     * @param needsModerator while nobody else at the organisation can be the second
     * @param seconds who can, where somebody can
     * @param about the first of the statements
     */
    record Ending(
            long id,
            String organisation,
            String code,
            long proposerId,
            String proposer,
            Instant proposedAt,
            Instant expiresAt,
            String reason,
            Why why,
            int statements,
            int people,
            Verdict verdict,
            String decidedBy,
            DecidedAs decidedAs,
            Instant decidedAt,
            String answer,
            boolean needsModerator,
            List<Long> seconds,
            List<About> about) {

        public boolean isWaiting() {
            return verdict == null;
        }

        public int getMore() {
            return statements - about.size();
        }

        public String getTitle() {
            return about.get(0).displayName();
        }

        public int getOthers() {
            return people - 1;
        }
    }

    /** What waits at an organisation, the oldest first, one more than a page. */
    Uni<List<Ending>> waiting(long organisationId, long afterId) {
        return read(OPEN + " and e.organisation_id = $2 and e.act_id > $3", "act_id", organisationId, afterId);
    }

    /** What was decided, or waited too long, the newest first, one more than a page. */
    Uni<List<Ending>> decided(long organisationId, long belowId) {
        return read(
                "not (" + OPEN + ") and e.organisation_id = $2 and e.act_id < $3",
                "act_id desc",
                organisationId,
                belowId);
    }

    /** One, or null. */
    Uni<Ending> one(long organisationId, long actId) {
        return read(
                        "e.organisation_id = $2 and e.act_id = $3 and $1::timestamptz is not null",
                        "act_id",
                        organisationId,
                        actId)
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** What waits for a moderator who has nothing to do with it, the oldest first, one more than a page. */
    Uni<List<Ending>> forModerator(long moderatorId, long afterId) {
        return read(
                OPEN + " and e.act_id > $3 and " + NEEDS_MODERATOR + " and " + INDEPENDENT,
                "act_id",
                moderatorId,
                afterId);
    }

    /** One of these, or null. */
    Uni<Ending> oneForModerator(long moderatorId, long actId) {
        return read(
                        OPEN + " and e.act_id = $3 and " + NEEDS_MODERATOR + " and " + INDEPENDENT,
                        "act_id",
                        moderatorId,
                        actId)
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** How many wait for this moderator. */
    Uni<Integer> countForModerator(long moderatorId) {
        return pool.preparedQuery("select count(distinct e.act_id)::int as waiting from facet_ending e"
                        + " join facet f on f.id = e.facet_id where " + OPEN + " and " + NEEDS_MODERATOR + " and "
                        + INDEPENDENT)
                .execute(Tuple.of(now(), moderatorId))
                .map(rows -> rows.iterator().next().getInteger("waiting"));
    }

    /** The id of the ending that waits about a statement, or null. */
    public Uni<Long> waitingFor(long facetId) {
        return pool.preparedQuery("select e.act_id from facet_ending e join facet f on f.id = e.facet_id where " + OPEN
                        + " and e.facet_id = $2")
                .execute(Tuple.of(now(), facetId))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getLong("act_id"));
    }

    private Uni<List<Ending>> read(String condition, String order, long second, long third) {
        Instant now = clock.instant();
        return pool.preparedQuery("""
                        with acts as (
                            select e.act_id, count(*)::int as statements, count(distinct e.account_id)::int as people
                              from facet_ending e join facet f on f.id = e.facet_id
                             where %1$s
                             group by e.act_id order by %2$s limit %3$d)
                        select acts.act_id, acts.statements, acts.people, e.proposed_by, e.proposed_at, e.expires_at,
                               e.reason, e.why, e.verdict, e.decided_as, e.decided_at, e.answer, e.facet_id, e.f_ended,
                               e.moderated, e.seconds,
                               o.display_name as organisation, d.code, p.display_name as proposer,
                               s.display_name as second, w.handle, w.display_name, e.label
                          from acts
                         cross join lateral (
                               select e.*, f.label, f.ended_at as f_ended, %5$s as moderated, %6$s as seconds
                                 from facet_ending e join facet f on f.id = e.facet_id
                                where e.act_id = acts.act_id and %1$s
                                order by e.id limit %4$d) e
                          join organisation d on d.account_id = e.organisation_id
                          join account o on o.id = d.account_id
                          join account p on p.id = e.proposed_by
                          join account w on w.id = e.account_id
                          left join account s on s.id = e.decided_by
                         order by acts.%2$s, e.id
                        """.formatted(condition, order, ROWS + 1, NAMED, NEEDS_MODERATOR, SECONDS))
                .execute(Tuple.of(now(), second, third))
                .map(rows -> endings(rows, now));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<Ending> endings(RowSet<Row> rows, Instant now) {
        Map<Long, Ending> endings = new LinkedHashMap<>();
        for (Row row : rows) {
            endings.computeIfAbsent(row.getLong("act_id"), id -> ending(row, now))
                    .about()
                    .add(new About(
                            row.getLong("facet_id"),
                            row.getString("handle"),
                            row.getString("display_name"),
                            row.getString("label")));
        }
        return List.copyOf(endings.values());
    }

    private static Ending ending(Row row, Instant now) {
        String as = row.getString("decided_as");
        Instant expires = instant(row, "expires_at");
        return new Ending(
                row.getLong("act_id"),
                row.getString("organisation"),
                row.getString("code"),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                instant(row, "proposed_at"),
                expires,
                row.getString("reason"),
                Why.valueOf(row.getString("why")),
                row.getInteger("statements"),
                row.getInteger("people"),
                verdict(row, expires, now),
                row.getString("second"),
                as == null ? null : DecidedAs.valueOf(as),
                instant(row, "decided_at"),
                row.getString("answer"),
                row.getBoolean("moderated"),
                List.of(row.getArrayOfLongs("seconds")),
                new ArrayList<>());
    }

    private static Verdict verdict(Row row, Instant expires, Instant now) {
        String verdict = row.getString("verdict");
        if (verdict != null) {
            return Verdict.valueOf(verdict);
        }
        boolean over = !now.isBefore(expires) || row.getOffsetDateTime("f_ended") != null;
        return over ? Verdict.OVERTAKEN : null;
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
