package social.lanyard.organisation.bulk;

import static social.lanyard.organisation.bulk.TryFile.execute;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetState;
import social.lanyard.organisation.ending.LoneAdmins;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.outbox.Outbox;

/**
 * Makes the statements that rows have planned. What has changed since the trial is looked at again inside the statement
 * that makes them: an account that was closed or renamed, a statement that somebody else has made meanwhile.
 */
@ApplicationScoped
class OfferRows {
    /** One statement for any number of rows. The ids are those of the trial, so doing it twice makes nothing twice. */
    private static final String MAKE = """
            with planned as (
              select r.row_no, r.account_id, r.number, p.*, a.display_name
                from staff_import_row r
                join account a on a.id = r.account_id and a.closed_at is null
                cross join jsonb_to_recordset(r.plan)
                  as p(id bigint, kind text, label text, register text, methods text, checked date,
                       until timestamptz, replaces bigint)
               where r.import_id = ?1 and r.row_no > ?2 and r.row_no <= ?3 and r.result = 'CONFIRM'
                 and r.account_id <> ?4 and r.account_name = a.display_name
                 and r.account_id is distinct from
            """ + LoneAdmins.only("?7") + """
            ),
            able as (
              select p.*, o.hidden as was_hidden, o.show_number as showed
                from planned p left join facet o on o.id = p.replaces
               where p.until > ?6
                 and (p.replaces is null or o.ended_at is null and o.accepted_at is not null)
                 and not exists (
                   select 1 from facet f
                    where f.organisation_id = ?7 and f.account_id = p.account_id and f.kind = p.kind
                      and f.label = p.label and f.ended_at is null and f.declined_at is null
                      and f.display_name = p.display_name
                      and (f.accepted_at is not null and f.valid_until > ?8
                           or f.accepted_at is null and f.offered_at > ?9))),
            made as (
              insert into facet (id, account_id, organisation_id, kind, label, register, register_number, methods,
                                 display_name, checked_on, checked_by, checked_by_role, valid_from, valid_until, reason,
                                 offered_at, accepted_at, hidden, show_number)
              select a.id, a.account_id, ?7, a.kind, a.label, a.register,
                     case when a.register is not null then a.number end, a.methods, a.display_name, a.checked, ?4, ?5, ?6,
                     a.until, '', ?6, case when a.replaces is not null then cast(?6 as timestamptz) end,
                     coalesce(a.was_hidden, false), coalesce(a.showed, false)
                from able a
              on conflict (id) do nothing
              returning id),
            replaced as (
              update facet o set ended_at = ?6, ended_by = ?4, ended_how = 'ORGANISATION', ended_reason = ?10,
                     version = o.version + 1
                from able a join made m on m.id = a.id
               where o.id = a.replaces
              returning o.id, a.row_no)
            insert into staff_import_change (import_id, facet_id, row_no, what, at)
            select cast(?1 as bigint), a.id, a.row_no, case when a.replaces is null then 'OFFERED' else 'RENEWED' end,
                   cast(?6 as timestamptz)
              from able a join made m on m.id = a.id
            union all
            select cast(?1 as bigint), r.id, r.row_no, 'REPLACED', cast(?6 as timestamptz) from replaced r
            """;

    private final Outbox outbox;
    private final Alerts alerts;

    OfferRows(Outbox outbox, Alerts alerts) {
        this.outbox = outbox;
        this.alerts = alerts;
    }

    /** All rows behind one and up to another. */
    Uni<Void> make(StaffImport at, int after, int last, Instant now) {
        return execute(
                        MAKE,
                        at.id,
                        after,
                        last,
                        at.confirmedBy,
                        at.byRole,
                        now.atOffset(ZoneOffset.UTC),
                        at.organisationId,
                        now.plus(FacetState.LAST_DAYS).atOffset(ZoneOffset.UTC),
                        now.minus(Facet.OFFER).atOffset(ZoneOffset.UTC),
                        Facet.RENEWED)
                .chain(() -> execute("""
                        update staff_import_row r
                           set done = case when exists (select 1 from staff_import_change c
                                                         where c.import_id = r.import_id and c.row_no = r.row_no)
                                           then 'DONE' else 'CHANGED_SINCE' end
                         where r.import_id = ?1 and r.row_no > ?2 and r.row_no <= ?3 and r.result = 'CONFIRM'
                        """, at.id, after, last))
                .chain(() -> tell(at, after, last));
    }

    /** Whom something new is offered is told; whose statement goes on as it was has nothing to do. */
    private Uni<Void> tell(StaffImport at, int after, int last) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select f.account_id, min(f.id)
                                  from staff_import_change c join facet f on f.id = c.facet_id
                                 where c.import_id = ?1 and c.row_no > ?2 and c.row_no <= ?3 and c.what = 'OFFERED'
                                 group by f.account_id
                                """, Object[].class)
                        .setParameter(1, at.id)
                        .setParameter(2, after)
                        .setParameter(3, last)
                        .getResultList())
                .chain((List<Object[]> offered) ->
                        Each.of(offered, one -> tell(at.organisationId, (Long) one[0], (Long) one[1])));
    }

    private Uni<Void> tell(long organisationId, long accountId, long facetId) {
        return outbox.add(OfferedMail.KIND, told(organisationId, accountId))
                .chain(() -> alerts.raise(new Alert(accountId, AlertKind.FACET, organisationId, null, facetId)));
    }

    static JsonObject told(long organisationId, long accountId) {
        return new JsonObject()
                .put("organisation", Long.toString(organisationId))
                .put("account", Long.toString(accountId));
    }
}
