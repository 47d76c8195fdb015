package social.lanyard.organisation.bulk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The next rows of an import that is being confirmed or taken back, each batch in a transaction of its own with the note of
 * how far it went: after a stop, whoever comes next goes on behind the last one.
 */
@ApplicationScoped
class ImportBatch {
    private static final int ROWS = 250;

    private final StaffImports imports;
    private final OfferRows offer;
    private final InviteRows invite;
    private final LeaverRows leavers;
    private final UndoRows undo;
    private final Clock clock;

    ImportBatch(
            StaffImports imports, OfferRows offer, InviteRows invite, LeaverRows leavers, UndoRows undo, Clock clock) {
        this.imports = imports;
        this.offer = offer;
        this.invite = invite;
        this.leavers = leavers;
        this.undo = undo;
        this.clock = clock;
    }

    /** @return whether there is more; no where it is done, or another instance is at it */
    @WithTransaction
    Uni<Boolean> next(long importId) {
        return claim(importId)
                .chain(at -> at == null
                        ? Uni.createFrom().item(false)
                        : at.state == StaffImport.State.CONFIRMING ? confirm(at) : undo(at));
    }

    private Uni<StaffImport> claim(long importId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select id from staff_import where id = ?1 and state in ('CONFIRMING', 'UNDOING')
                                   for update skip locked
                                """, Long.class)
                        .setParameter(1, importId)
                        .getSingleResultOrNull())
                .chain(id -> id == null ? Uni.createFrom().nullItem() : imports.findById(id));
    }

    private Uni<Boolean> confirm(StaffImport at) {
        Instant now = clock.instant();
        return leavers.end(at, now).chain(more -> more ? Uni.createFrom().item(true) : confirmRows(at, now));
    }

    private Uni<Boolean> confirmRows(StaffImport at, Instant now) {
        return last("""
                select max(row_no) from (
                  select row_no from staff_import_row
                   where import_id = ?1 and row_no > ?2 and result in ('CONFIRM', 'INVITE')
                   order by row_no limit %d) batch
                """, at)
                .chain(last -> last == null
                        ? done(at).replaceWith(false)
                        : offer.make(at, at.upTo, last, now)
                                .chain(() -> invite.invite(at, at.upTo, last, now))
                                .invoke(() -> at.upTo = last)
                                .replaceWith(true));
    }

    private Uni<Void> done(StaffImport at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select result, done, count(*) from staff_import_row
                                 where import_id = ?1 and result in ('CONFIRM', 'INVITE') group by result, done
                                """, Object[].class)
                        .setParameter(1, at.id)
                        .getResultList())
                .invoke((List<Object[]> rows) -> at.confirmed(counted(at, rows), clock.instant()))
                .replaceWithVoid();
    }

    private static String counted(StaffImport at, List<Object[]> rows) {
        JsonObject counts =
                new JsonObject(at.counts).put("confirmed", 0).put("invited", 0).put("skipped", 0);
        for (Object[] row : rows) {
            String what = !"DONE".equals(row[1]) ? "skipped" : "CONFIRM".equals(row[0]) ? "confirmed" : "invited";
            counts.put(what, counts.getInteger(what) + ((Number) row[2]).intValue());
        }
        return counts.encode();
    }

    private Uni<Boolean> undo(StaffImport at) {
        return last("""
                select max(row_no) from (
                  select row_no from staff_import_change where import_id = ?1 and row_no > ?2
                   order by row_no limit %d) batch
                """, at)
                .chain(last -> last == null
                        ? undo.finish(at).invoke(() -> at.undone(at.counts)).replaceWith(false)
                        : undo.undo(at, at.upTo, last, clock.instant())
                                .invoke(() -> at.upTo = last)
                                .replaceWith(true));
    }

    private static Uni<Integer> last(String sql, StaffImport at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql.formatted(ROWS), Integer.class)
                        .setParameter(1, at.id)
                        .setParameter(2, at.upTo)
                        .getSingleResultOrNull());
    }
}
