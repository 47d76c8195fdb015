package social.lanyard.organisation.bulk;

import static social.lanyard.organisation.bulk.TryFile.execute;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.ending.EndFacets;

/**
 * Takes back what rows have changed. What the file made ends; what it ended stands again, where nobody has touched it since.
 * Nobody has less after it than before the file came, so it is no ending that a second admin has to see.
 */
@ApplicationScoped
class UndoRows {
    private static final String REASON = "The staff file that it came from was taken back.";

    /** What somebody has ended or declined since is as they want it, and stays. */
    private static final String TAKE_BACK = """
            update facet f set ended_at = ?4, ended_by = ?5, ended_how = 'ORGANISATION', ended_reason = ?6,
                   version = f.version + 1
              from staff_import_change c
             where c.import_id = ?1 and c.row_no > ?2 and c.row_no <= ?3 and c.what in ('OFFERED', 'RENEWED')
               and f.id = c.facet_id and f.ended_at is null and f.declined_at is null and f.account_id <> ?5
            """;

    /** Taken back just now: what it had replaced stands again, and what the person's acceptance had replaced too. */
    private static final String RESTORE_OLDER = """
            update facet o set ended_at = null, ended_by = null, ended_how = null, ended_reason = null,
                   version = o.version + 1
              from staff_import_change c
              join facet n on n.id = c.facet_id
              join account a on a.id = n.account_id and a.closed_at is null
             where c.import_id = ?1 and c.row_no > ?2 and c.row_no <= ?3 and c.what in ('OFFERED', 'RENEWED')
               and n.ended_at = ?4 and n.ended_reason = ?5
               and o.account_id = n.account_id and o.organisation_id = n.organisation_id and o.kind = n.kind
               and o.id <> n.id and o.ended_at = n.accepted_at and o.ended_how = 'ORGANISATION' and o.ended_reason = ?6
               and o.display_name = a.display_name
            """;

    private static final String RESTORE_ENDED = """
            update facet o set ended_at = null, ended_by = null, ended_how = null, ended_reason = null,
                   version = o.version + 1
              from staff_import_change c, account a
             where c.import_id = ?1 and c.row_no > ?2 and c.row_no <= ?3 and c.what = 'ENDED'
               and o.id = c.facet_id and o.ended_at = c.at and o.ended_how = 'ORGANISATION'
               and a.id = o.account_id and a.closed_at is null and a.display_name = o.display_name
               and not exists (select 1 from facet n
                                where n.account_id = o.account_id and n.organisation_id = o.organisation_id
                                  and n.kind = o.kind and n.label = o.label and n.id <> o.id
                                  and n.ended_at is null and n.declined_at is null)
            """;

    private final EndFacets end;
    private final InviteRows invite;

    UndoRows(EndFacets end, InviteRows invite) {
        this.end = end;
        this.invite = invite;
    }

    /** The changes of rows behind one and up to another. */
    Uni<Void> undo(StaffImport at, int after, int last, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return changed(TAKE_BACK, at.id, after, last, moment, at.undoneBy, REASON)
                .invoke(rows -> count(at, "taken_back", rows))
                .chain(() -> changed(RESTORE_OLDER, at.id, after, last, moment, REASON, Facet.RENEWED))
                .invoke(rows -> count(at, "restored", rows))
                .chain(() -> dropProposals(at, after, last))
                .chain(() -> changed(RESTORE_ENDED, at.id, after, last))
                .invoke(rows -> count(at, "restored", rows))
                .replaceWithVoid();
    }

    /** How many changes of this import are still as they were: somebody has touched them since. */
    Uni<Void> finish(StaffImport at) {
        return invite.forgetAll(at)
                .invoke(rows -> count(at, "uninvited", rows))
                .chain(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery("""
                                select count(*) from staff_import_change c join facet f on f.id = c.facet_id
                                 where c.import_id = ?1
                                   and (c.what in ('OFFERED', 'RENEWED')
                                          and (f.ended_reason is null or f.ended_reason <> ?2)
                                        or c.what = 'ENDED' and f.ended_at is not null)
                                """, Long.class)
                                .setParameter(1, at.id)
                                .setParameter(2, REASON)
                                .getSingleResult()))
                .invoke(left -> count(at, "left", left.intValue()))
                .chain(() -> execute("delete from staff_import_change where import_id = ?1", at.id));
    }

    private Uni<Void> dropProposals(StaffImport at, int after, int last) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select facet_id from staff_import_change
                                 where import_id = ?1 and row_no > ?2 and row_no <= ?3 and what = 'ENDED'
                                """, Long.class)
                        .setParameter(1, at.id)
                        .setParameter(2, after)
                        .setParameter(3, last)
                        .getResultList())
                .chain((List<Long> ended) -> end.drop(ended, at.confirmedBy, at.confirmedAt))
                .invoke(rows -> count(at, "dropped", rows))
                .replaceWithVoid();
    }

    private static void count(StaffImport at, String what, int rows) {
        JsonObject counts = new JsonObject(at.counts);
        at.counts = counts.put(what, counts.getInteger(what, 0) + rows).encode();
    }

    private static Uni<Integer> changed(String sql, Object... values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }
}
