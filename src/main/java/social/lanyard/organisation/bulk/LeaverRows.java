package social.lanyard.organisation.bulk;

import static social.lanyard.organisation.bulk.TryFile.execute;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.Role;
import social.lanyard.organisation.ending.EndFacets;

/**
 * Ends what the organisation says about people of whom a row says that they left. It goes the way of every ending, with its
 * limits: near a concern, and for more than five in a day, a second admin has to agree.
 */
@ApplicationScoped
class LeaverRows {
    private static final int BATCH = 200;
    private static final String REASON = "The staff file says that you left.";

    private final Facets facets;
    private final EndFacets end;
    private final InviteRows invite;

    LeaverRows(Facets facets, EndFacets end, InviteRows invite) {
        this.facets = facets;
        this.end = end;
        this.invite = invite;
    }

    private record Row(int number, Long accountId, byte[] kept) {}

    private record Ended(int atOnce, int waiting) {}

    /** The next of them, in a transaction of their own: whoever ends statements locks the organisation first. */
    Uni<Boolean> end(StaffImport at, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select r.row_no, case when a.id is not null then r.account_id end, r.kept
                                  from staff_import_row r
                                  left join account a on a.id = r.account_id and a.closed_at is null
                                       and a.display_name = r.account_name and a.id <> ?2
                                 where r.import_id = ?1 and r.result = 'LEAVE' and r.done is null
                                 order by r.row_no limit %d
                                """.formatted(BATCH), Object[].class)
                        .setParameter(1, at.id)
                        .setParameter(2, at.confirmedBy)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Row(((Number) row[0]).intValue(), (Long) row[1], (byte[]) row[2]))
                        .toList())
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(false)
                        : end(at, rows, now).replaceWith(true));
    }

    private Uni<Void> end(StaffImport at, List<Row> rows, Instant now) {
        List<Long> accounts = rows.stream()
                .map(Row::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return statements(at, accounts)
                .chain(inForce ->
                        endAll(at, inForce).invoke(ended -> count(at, ended)).chain(() -> note(at, inForce)))
                .chain(() -> withdrawOffers(at, accounts, now))
                .chain(() -> invite.forget(
                        at, invite.indexes(rows.stream().map(Row::kept).toList())))
                .chain(() -> execute(
                        "update staff_import_row set done = 'DONE' where import_id = ?1 and row_no = any(?2)",
                        at.id,
                        rows.stream().map(Row::number).toArray(Integer[]::new)));
    }

    private Uni<List<Facet>> statements(StaffImport at, List<Long> accounts) {
        return accounts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : facets.list(
                        "organisationId = ?1 and accountId in ?2 and acceptedAt is not null and endedAt is null order by id",
                        at.organisationId,
                        accounts);
    }

    private Uni<Ended> endAll(StaffImport at, List<Facet> inForce) {
        return inForce.isEmpty()
                ? Uni.createFrom().item(new Ended(0, 0))
                : end.byOrganisation(desk(at), inForce, REASON)
                        .map(outcome -> new Ended(outcome.ended(), outcome.waiting()))
                        .call(() -> Panache.getSession().chain(session -> session.flush()));
    }

    /** As they stood when they said so: what was decided is carried out. */
    private static Desk desk(StaffImport at) {
        return new Desk(at.organisationId, "", "", at.confirmedBy, Set.of(Role.VERIFIER));
    }

    private static void count(StaffImport at, Ended ended) {
        JsonObject counts = new JsonObject(at.counts);
        at.counts = counts.put("ended", counts.getInteger("ended", 0) + ended.atOnce())
                .put("waiting", counts.getInteger("waiting", 0) + ended.waiting())
                .encode();
    }

    /** Also those that wait for a second admin: taking the file back drops them. */
    private static Uni<Void> note(StaffImport at, List<Facet> inForce) {
        return execute(
                """
                insert into staff_import_change (import_id, facet_id, row_no, what, at)
                select ?1, f.id, r.row_no, 'ENDED', coalesce(f.ended_at, ?3)
                  from facet f join staff_import_row r on r.import_id = ?1 and r.result = 'LEAVE'
                       and r.account_id = f.account_id
                 where f.id = any(?2)
                on conflict do nothing
                """,
                at.id,
                inForce.stream().map(Facet::id).toArray(Long[]::new),
                at.confirmedAt.atOffset(ZoneOffset.UTC));
    }

    private static Uni<Void> withdrawOffers(StaffImport at, List<Long> accounts, Instant now) {
        return execute(
                """
                with gone as (
                  update facet f set ended_at = ?3, ended_by = ?4, ended_how = 'ORGANISATION', ended_reason = ?5,
                         version = f.version + 1
                   where f.organisation_id = ?6 and f.account_id = any(?2) and f.accepted_at is null
                     and f.declined_at is null and f.ended_at is null
                  returning f.id, f.account_id)
                insert into staff_import_change (import_id, facet_id, row_no, what, at)
                select ?1, g.id, r.row_no, 'ENDED', ?3
                  from gone g join staff_import_row r on r.import_id = ?1 and r.result = 'LEAVE'
                       and r.account_id = g.account_id
                on conflict do nothing
                """,
                at.id,
                accounts.toArray(Long[]::new),
                now.atOffset(ZoneOffset.UTC),
                at.confirmedBy,
                REASON,
                at.organisationId);
    }
}
