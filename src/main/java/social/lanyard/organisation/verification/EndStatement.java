package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Typed;
import social.lanyard.outbox.Outbox;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** An organisation ends its own statement about a person. That is all it can end: posts keep what was true on their day. */
@ApplicationScoped
class EndStatement {
    private final Desks desks;
    private final Facets facets;
    private final Audit audit;
    private final Outbox outbox;
    private final Once once;
    private final Clock clock;

    EndStatement(Desks desks, Facets facets, Audit audit, Outbox outbox, Once once, Clock clock) {
        this.desks = desks;
        this.facets = facets;
        this.audit = audit;
        this.outbox = outbox;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> by(long accountId, String code, long facetId, String key, String reason) {
        return Uni.createFrom()
                .deferred(() ->
                        once.run(accountId, key, facetId + "\n" + reason, () -> end(accountId, code, facetId, reason)));
    }

    private Uni<Once.Outcome> end(long accountId, String code, long facetId, String typedReason) {
        return desks.verifyingNow(code, accountId)
                .chain(desk -> statement(desk, facetId).chain(facet -> end(desk, facet, reason(typedReason))))
                .replaceWith(Once.Outcome.seeOther("/organisations/" + code + "/verification?tab=ended&done=ended"));
    }

    private static String reason(String typedReason) {
        Typed typed = new Typed();
        String reason = typed.line(
                "reason", typedReason, DecisionForm.REASON, "Give a reason. The person it is about can read it.");
        typed.check();
        return reason;
    }

    private Uni<Facet> statement(Desk desk, long facetId) {
        return facets.find("id = ?1 and organisationId = ?2 and acceptedAt is not null", facetId, desk.organisationId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    private Uni<Void> end(Desk desk, Facet facet, String reason) {
        facet.endByOrganisation(desk.accountId(), reason, clock.instant());
        return audit.append(new Entry(
                                desk.accountId(),
                                OrganisationAct.FACET_ENDED,
                                facet.accountId(),
                                desk.organisationId(),
                                reason)
                        .onBehalfOf(desk.organisationId())
                        .about(facet.id()))
                .chain(() -> outbox.add(EndingMail.KIND, EndingMail.about(facet)));
    }
}
