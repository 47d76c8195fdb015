package social.lanyard.organisation.bulk;

import static social.lanyard.organisation.bulk.TryFile.execute;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.identity.AddressIndex;
import social.lanyard.identity.KeyRing;
import social.lanyard.identity.SignInListener;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.outbox.Outbox;

/**
 * Somebody whom a staff file has invited comes, with that address verified and under that name: what their row said is
 * offered to them. Under another name it waits, since a statement is about a name.
 */
@ApplicationScoped
class OfferAtJoining implements SignInListener {
    private final AddressIndex addresses;
    private final Packed packed;
    private final KeyRing keys;
    private final Audit audit;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Clock clock;

    OfferAtJoining(
            AddressIndex addresses,
            Packed packed,
            KeyRing keys,
            Audit audit,
            Outbox outbox,
            Alerts alerts,
            Clock clock) {
        this.addresses = addresses;
        this.packed = packed;
        this.keys = keys;
        this.audit = audit;
        this.outbox = outbox;
        this.alerts = alerts;
        this.clock = clock;
    }

    private record Awaited(long organisationId, long importId, int row, byte[] details, long by, String name) {}

    @Override
    public Uni<Void> signedIn(long accountId, String verifiedEmail, Set<String> directories) {
        if (verifiedEmail == null || verifiedEmail.isBlank()) {
            return Uni.createFrom().voidItem();
        }
        String index = addresses.of(verifiedEmail);
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select w.organisation_id, w.import_id, w.row_no, w.details, i.confirmed_by, a.display_name
                                  from awaited_colleague w
                                  join staff_import i on i.id = w.import_id
                                  join account a on a.id = ?2 and a.closed_at is null
                                 where w.address_index = ?1 and w.until > ?3 and i.confirmed_by <> ?2
                                   for update of w
                                """, Object[].class)
                        .setParameter(1, index)
                        .setParameter(2, accountId)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Awaited(
                                ((Number) row[0]).longValue(),
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).intValue(),
                                (byte[]) row[3],
                                ((Number) row[4]).longValue(),
                                (String) row[5]))
                        .filter(awaited ->
                                Judge.sameName(packed.details(awaited.details()).name(), awaited.name()))
                        .toList())
                .chain((List<Awaited> all) -> Each.of(all, awaited -> offer(accountId, index, awaited, now)));
    }

    private Uni<Void> offer(long accountId, String index, Awaited awaited, Instant now) {
        String number = packed.details(awaited.details()).number();
        Uni<byte[]> sealed =
                number.isEmpty() ? Uni.createFrom().item(new byte[0]) : keys.seal(accountId, number, Facet.NUMBER);
        return sealed.chain(kept -> make(accountId, index, awaited, kept, now))
                .chain(() -> execute(
                        "delete from awaited_colleague where organisation_id = ?1 and address_index = ?2",
                        awaited.organisationId(),
                        index))
                .chain(() -> audit.append(new Entry(
                                awaited.by(), OrganisationAct.IMPORT_OFFERED, accountId, awaited.organisationId(), null)
                        .onBehalfOf(awaited.organisationId())
                        .about(awaited.importId())))
                .chain(() -> outbox.add(OfferedMail.KIND, OfferRows.told(awaited.organisationId(), accountId)))
                .chain(() -> alerts.raise(
                        new Alert(accountId, AlertKind.FACET, awaited.organisationId(), null, awaited.importId())));
    }

    /** What was checked counts from the day of its check, so what has run out meanwhile is not offered. */
    private static Uni<Void> make(long accountId, String index, Awaited awaited, byte[] number, Instant now) {
        return execute("""
                with planned as (
                  select w.import_id, w.row_no, p.*, a.display_name, i.confirmed_by, i.by_role
                    from awaited_colleague w
                    join staff_import i on i.id = w.import_id
                    join account a on a.id = ?2
                    cross join jsonb_to_recordset(w.plan)
                      as p(id bigint, kind text, label text, register text, methods text, checked date,
                           until timestamptz)
                   where w.organisation_id = ?1 and w.address_index = ?3 and p.until > ?5
                     and not exists (select 1 from facet f
                                      where f.organisation_id = ?1 and f.account_id = ?2 and f.kind = p.kind
                                        and f.label = p.label and f.ended_at is null and f.declined_at is null
                                        and f.valid_until > ?5)),
                made as (
                  insert into facet (id, account_id, organisation_id, kind, label, register, register_number, methods,
                                     display_name, checked_on, checked_by, checked_by_role, valid_from, valid_until, reason,
                                     offered_at)
                  select id, ?2, ?1, kind, label, register,
                         case when register is not null and length(cast(?4 as bytea)) > 0 then cast(?4 as bytea) end,
                         methods, display_name, checked, confirmed_by, by_role, ?5, until, '', ?5
                    from planned on conflict (id) do nothing
                  returning id)
                insert into staff_import_change (import_id, facet_id, row_no, what, at)
                select p.import_id, p.id, p.row_no, 'OFFERED', ?5 from planned p join made m on m.id = p.id
                on conflict do nothing
                """, awaited.organisationId(), accountId, index, number, now.atOffset(ZoneOffset.UTC));
    }
}
