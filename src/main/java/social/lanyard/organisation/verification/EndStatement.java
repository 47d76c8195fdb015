package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.Typed;
import social.lanyard.organisation.ending.EndFacets;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** An organisation ends its own statement about a person. That is all it can end: posts keep what was true on their day. */
@ApplicationScoped
class EndStatement {
    private final Desks desks;
    private final Facets facets;
    private final EndFacets ending;
    private final Once once;

    EndStatement(Desks desks, Facets facets, EndFacets ending, Once once) {
        this.desks = desks;
        this.facets = facets;
        this.ending = ending;
        this.once = once;
    }

    @WithTransaction
    Uni<Once.Outcome> by(long accountId, String code, long facetId, String key, String reason) {
        return Uni.createFrom()
                .deferred(() ->
                        once.run(accountId, key, facetId + "\n" + reason, () -> end(accountId, code, facetId, reason)));
    }

    private Uni<Once.Outcome> end(long accountId, String code, long facetId, String typedReason) {
        return desks.verifyingNow(code, accountId)
                .chain(desk -> statement(desk, facetId)
                        .chain(facet -> ending.byOrganisation(desk, List.of(facet), reason(typedReason))))
                .map(outcome -> outcome(code, outcome));
    }

    private static Once.Outcome outcome(String code, EndFacets.Outcome came) {
        String desk = "/organisations/" + code;
        return new Once.Outcome(
                303,
                came.waiting() > 0 ? desk + "/endings?done=proposed" : desk + "/verification?tab=ended&done=ended",
                "{\"ended\":" + came.ended() + ",\"waiting\":" + came.waiting() + "}");
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
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
