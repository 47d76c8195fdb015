package social.lanyard.organisation.bulk;

import static social.lanyard.organisation.bulk.TryFile.execute;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import social.lanyard.identity.AddressIndex;
import social.lanyard.identity.KeyRing;
import social.lanyard.organisation.people.Invitation;
import social.lanyard.organisation.people.SendInvitation;

/** Invites the people of rows who have no account, and keeps what their row said until they come. */
@ApplicationScoped
class InviteRows {
    private final AddressIndex addresses;
    private final SendInvitation send;
    private final Packed packed;
    private final KeyRing keys;

    InviteRows(AddressIndex addresses, SendInvitation send, Packed packed, KeyRing keys) {
        this.addresses = addresses;
        this.send = send;
        this.packed = packed;
        this.keys = keys;
    }

    private record Row(int number, byte[] kept, byte[] registerNumber) {}

    Uni<Void> invite(StaffImport at, int after, int last, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select row_no, kept, number from staff_import_row
                                 where import_id = ?1 and row_no > ?2 and row_no <= ?3 and result = 'INVITE'
                                 order by row_no
                                """, Object[].class)
                        .setParameter(1, at.id)
                        .setParameter(2, after)
                        .setParameter(3, last)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Row(((Number) row[0]).intValue(), (byte[]) row[1], (byte[]) row[2]))
                        .toList())
                .chain(rows -> Each.of(rows, row -> invite(at, row, now)));
    }

    private Uni<Void> invite(StaffImport at, Row row, Instant now) {
        Packed.Kept kept = packed.row(row.kept());
        String email = kept.cells().get(Field.EMAIL);
        String number = row.registerNumber() == null ? "" : keys.master().open(row.registerNumber(), TryFile.NUMBER);
        byte[] details = packed.details(new Packed.Details(kept.name(), number));
        return claim(at, row.number(), addresses.of(email), details, now)
                .chain(fresh -> fresh
                        ? send.asStaff(at.organisationId, email, at.confirmedBy)
                                .chain(invitation -> execute(
                                        "update awaited_colleague set invitation_id = ?3"
                                                + " where organisation_id = ?1 and address_index = ?2",
                                        at.organisationId,
                                        addresses.of(email),
                                        invitation))
                                .chain(() -> done(at, row.number(), "DONE"))
                        : done(at, row.number(), "CHANGED_SINCE"));
    }

    private static Uni<Boolean> claim(StaffImport at, int row, String index, byte[] details, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into awaited_colleague (organisation_id, address_index, import_id, row_no, details, plan,
                                                               asked_at, until)
                                select ?1, ?2, r.import_id, r.row_no, ?5, r.plan, ?6, ?7
                                  from staff_import_row r where r.import_id = ?3 and r.row_no = ?4
                                on conflict (organisation_id, address_index) do update
                                   set import_id = excluded.import_id, row_no = excluded.row_no,
                                       details = excluded.details, plan = excluded.plan, asked_at = excluded.asked_at,
                                       until = excluded.until, invitation_id = null
                                 where awaited_colleague.until <= excluded.asked_at
                                """)
                        .setParameter(1, at.organisationId)
                        .setParameter(2, index)
                        .setParameter(3, at.id)
                        .setParameter(4, row)
                        .setParameter(5, details)
                        .setParameter(6, now.atOffset(ZoneOffset.UTC))
                        .setParameter(7, now.plus(Invitation.GOOD_FOR).atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    static Uni<Void> done(StaffImport at, int row, String what) {
        return execute("update staff_import_row set done = ?3 where import_id = ?1 and row_no = ?2", at.id, row, what);
    }

    /** Nobody is waited for any more; invitations that nobody has accepted are taken back. */
    Uni<Void> forget(StaffImport at, List<String> indexes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from awaited_colleague where organisation_id = ?1 and address_index = any(?2)
                                returning coalesce(invitation_id, 0)
                                """, Long.class)
                        .setParameter(1, at.organisationId)
                        .setParameter(2, indexes.toArray(String[]::new))
                        .getResultList())
                .chain(send::takeBack);
    }

    /** The same for all whom this import has invited. */
    Uni<Integer> forgetAll(StaffImport at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from awaited_colleague where import_id = ?1 returning coalesce(invitation_id, 0)",
                                Long.class)
                        .setParameter(1, at.id)
                        .getResultList())
                .call(send::takeBack)
                .map(List::size);
    }

    /** The addresses of some rows. */
    List<String> indexes(List<byte[]> kept) {
        return kept.stream()
                .map(packed::row)
                .map(row -> row.cells().get(Field.EMAIL))
                .map(addresses::of)
                .toList();
    }
}
