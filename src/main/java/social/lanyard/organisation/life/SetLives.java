package social.lanyard.organisation.life;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Lifespan;
import social.lanyard.organisation.Lifespans;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.web.Once;

/** An admin says how long the organisation's checks count. It holds for what is confirmed from now on. */
@ApplicationScoped
class SetLives {
    private final Desks desks;
    private final Lifespans lifespans;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    SetLives(Desks desks, Lifespans lifespans, Audit audit, Once once, Clock clock) {
        this.desks = desks;
        this.lifespans = lifespans;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @WithSession
    Uni<Lifespan> now(long organisationId) {
        return lifespans.of(organisationId);
    }

    @WithTransaction
    Uni<Once.Outcome> by(long accountId, String code, String key, SettingsForm form) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId,
                        key,
                        "lives\n" + code + "\n" + form.fingerprint(),
                        () -> desks.administeringNow(code, accountId)
                                .chain(desk -> set(desk, form.lifespan()))
                                .replaceWith(Once.Outcome.seeOther("/organisations/" + code + "/settings?saved=yes"))));
    }

    private Uni<Void> set(Desk desk, Lifespan wanted) {
        return lifespans
                .of(desk.organisationId())
                .chain(before -> before.equals(wanted)
                        ? Uni.createFrom().voidItem()
                        : keep(desk, wanted).chain(() -> record(desk, wanted)));
    }

    private Uni<Void> keep(Desk desk, Lifespan wanted) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into lifespan (organisation_id, months, agency_days, set_by, set_at)
                                values (:organisation, :months, :days, :by, :now)
                                on conflict (organisation_id) do update
                                   set months = excluded.months, agency_days = excluded.agency_days,
                                       set_by = excluded.set_by, set_at = excluded.set_at,
                                       version = lifespan.version + 1
                                """)
                        .setParameter("organisation", desk.organisationId())
                        .setParameter("months", wanted.months())
                        .setParameter("days", wanted.agencyDays())
                        .setParameter("by", desk.accountId())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> record(Desk desk, Lifespan wanted) {
        return audit.append(new Entry(desk.accountId(), OrganisationAct.LIVES_SET, null, desk.organisationId(), null)
                .onBehalfOf(desk.organisationId())
                .because("months_" + wanted.months() + "_agency_days_" + wanted.agencyDays()));
    }
}
