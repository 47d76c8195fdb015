package social.lanyard.organisation.life;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** A member asks the organisation to look again before a statement lapses: it stands first in the organisation's list. */
@ApplicationScoped
class AskRenewal {
    private final Facets facets;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    AskRenewal(Facets facets, Audit audit, Once once, Clock clock) {
        this.facets = facets;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> of(long accountId, long facetId, String key) {
        return once.run(
                accountId,
                key,
                "renewal" + facetId,
                () -> facets.find("id = ?1 and accountId = ?2 and acceptedAt is not null", facetId, accountId)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult()
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .invoke(facet -> facet.askRenewal(clock.instant()))
                        .call(facet -> audit.append(new Entry(
                                        accountId,
                                        OrganisationAct.RENEWAL_ASKED,
                                        accountId,
                                        facet.organisationId(),
                                        null)
                                .about(facetId)))
                        .replaceWith(Once.Outcome.seeOther("/verification?done=renewal")));
    }
}
