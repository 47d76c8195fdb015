package social.lanyard.organisation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is confirmed about people. Reads that only show something go past the session: {@link #currentFor} for what
 * readers see, {@link #heldBy} for comparing a post with today. {@link #toFreeze} belongs to the transaction that
 * publishes.
 */
@ApplicationScoped
public class Facets implements PanacheRepositoryBase<Facet, Long> {
    private final Pool pool;
    private final Clock clock;

    Facets(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Columns of a {@link FacetView}; f is the facet, o the account and d the organisation that confirmed. */
    static final String COLUMNS = """
            f.id, f.account_id, f.kind, f.label, f.register, f.organisation_id, o.display_name as organisation_name,
            d.code, f.methods, f.checked_on, f.checked_by_role, f.valid_until, f.hidden, f.ended_at""";

    /** Accepted, begun, not ended, and made for the name that the person still has. */
    private static final String HELD = """
            f.accepted_at is not null and f.ended_at is null and f.valid_from <= $2
              and f.display_name = a.display_name and a.closed_at is null""";

    /**
     * What readers see of these people: accepted, not hidden, not ended; fresh, ageing and lapsed ones, the most telling
     * first. People of whom nothing is shown have no entry.
     */
    public Uni<Map<Long, List<FacetView>>> currentFor(Collection<Long> accountIds) {
        return read(accountIds, HELD + " and not f.hidden");
    }

    /** As {@link #currentFor} and with what they hide: to tell whether the words of an old post still hold, not to show. */
    public Uni<Map<Long, List<FacetView>>> heldBy(Collection<Long> accountIds) {
        return read(accountIds, HELD);
    }

    private Uni<Map<Long, List<FacetView>>> read(Collection<Long> accountIds, String condition) {
        if (accountIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Instant now = clock.instant();
        return pool.preparedQuery("select " + COLUMNS + """

                          from facet f
                          join account a on a.id = f.account_id
                          join account o on o.id = f.organisation_id
                          join organisation d on d.account_id = f.organisation_id
                         where f.account_id = any($1)
                           and\s""" + condition)
                .execute(Tuple.of(accountIds.toArray(Long[]::new), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> byAccount(rows, now));
    }

    private static Map<Long, List<FacetView>> byAccount(RowSet<Row> rows, Instant now) {
        Map<Long, List<FacetView>> all = new HashMap<>();
        for (Row row : rows) {
            FacetView facet = view(row, now);
            all.computeIfAbsent(facet.accountId(), id -> new ArrayList<>()).add(facet);
        }
        all.values().forEach(list -> list.sort(FacetView.MOST_TELLING));
        return all;
    }

    static FacetView view(Row row, Instant now) {
        Instant validUntil = row.getOffsetDateTime("valid_until").toInstant();
        var ended = row.getOffsetDateTime("ended_at");
        return new FacetView(
                row.getLong("id"),
                row.getLong("account_id"),
                FacetKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("register"),
                row.getLong("organisation_id"),
                row.getString("organisation_name"),
                row.getString("code"),
                row.getString("methods"),
                row.getLocalDate("checked_on"),
                row.getString("checked_by_role"),
                validUntil,
                row.getBoolean("hidden"),
                FacetState.at(now, validUntil, ended == null ? null : ended.toInstant()));
    }

    /**
     * The facets that a post published now keeps, the most telling first: accepted, shown, fresh or ageing. Reads in the
     * current session, so call it inside the transaction of the publication.
     */
    public Uni<List<FacetView>> toFreeze(long accountId) {
        Instant now = clock.instant();
        return getSession()
                .chain(session -> session.createQuery("""
                                select f, o.displayName, d.code from Facet f
                                  join Account a on a.id = f.accountId
                                  join Account o on o.id = f.organisationId
                                  join Organisation d on d.accountId = f.organisationId
                                 where f.accountId = :account and f.acceptedAt is not null and f.endedAt is null
                                   and not f.hidden and f.validFrom <= :now and f.validUntil > :now
                                   and f.displayName = a.displayName and a.closedAt is null
                                """, Object[].class)
                        .setParameter("account", accountId)
                        .setParameter("now", now)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> ((Facet) row[0]).view((String) row[1], (String) row[2], now))
                        .sorted(FacetView.MOST_TELLING)
                        .toList());
    }

    /** The organisations that say today that this person works for them, hidden or not; in the current session. */
    public Uni<List<Long>> currentEmployers(long accountId) {
        return getSession()
                .chain(session -> session.createQuery("""
                                select f.organisationId from Facet f join Account a on a.id = f.accountId
                                 where f.accountId = :account and f.kind = EMPLOYMENT and f.acceptedAt is not null
                                   and f.endedAt is null and f.validFrom <= :now and f.validUntil > :now
                                   and f.displayName = a.displayName
                                 order by f.id desc
                                """, Long.class)
                        .setParameter("account", accountId)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    /** SQL that is true when something is confirmed of somebody now that everybody can see. The arguments are SQL expressions. */
    public static String confirmedNow(String account, String now) {
        return """
                exists (select 1 from facet shown join account named on named.id = shown.account_id
                         where shown.account_id = %1$s and shown.accepted_at is not null and shown.ended_at is null
                           and not shown.hidden and shown.valid_from <= %2$s and shown.valid_until > %2$s
                           and shown.display_name = named.display_name)""".formatted(account, now);
    }

    /**
     * SQL that is true when somebody has a current employment facet at an organisation: who may read posts with the
     * visibility ORGANISATION. The arguments are SQL expressions (a column, {@code $1}), never values.
     */
    public static String employedAt(String account, String organisation, String now) {
        return """
                exists (select 1 from facet employed join account named on named.id = employed.account_id
                         where employed.account_id = %s and employed.organisation_id = %s and employed.kind = 'EMPLOYMENT'
                           and employed.accepted_at is not null and employed.ended_at is null
                           and employed.valid_from <= %3$s and employed.valid_until > %3$s
                           and employed.display_name = named.display_name)""".formatted(account, organisation, now);
    }

    /**
     * SQL that is true when something is confirmed about a person today and shown: who counts as a confirmed professional.
     * The arguments are SQL expressions, never values.
     */
    public static String confirmed(String account, String now) {
        return """
                exists (select 1 from facet shown join account named on named.id = shown.account_id
                         where shown.account_id = %1$s and shown.accepted_at is not null and shown.ended_at is null
                           and not shown.hidden and shown.valid_from <= %2$s and shown.valid_until > %2$s
                           and shown.display_name = named.display_name)""".formatted(account, now);
    }
}
