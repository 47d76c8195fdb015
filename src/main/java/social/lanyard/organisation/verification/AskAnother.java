package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Typed;
import social.lanyard.support.Conflict;
import social.lanyard.web.Once;

/** Somebody whom an organisation declined asks for another person there to look. */
@ApplicationScoped
class AskAnother {
    private final VerificationRequests requests;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    AskAnother(VerificationRequests requests, Audit audit, Once once, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> by(long accountId, long requestId, String key, String typed) {
        String request = "another" + requestId + "\n" + typed;
        return Uni.createFrom()
                .deferred(() -> once.run(accountId, key, request, () -> ask(accountId, requestId, typed)));
    }

    private Uni<Once.Outcome> ask(long accountId, long requestId, String typed) {
        return requests.ownedBy(accountId, requestId)
                .call(this::refuseSecondOpen)
                .invoke(request -> request.askAnother(why(typed), clock.instant()))
                .call(AskAnother::refuseWhereNobodyElseIs)
                .call(request -> audit.append(new Entry(
                                accountId,
                                OrganisationAct.REQUEST_ANOTHER,
                                accountId,
                                request.organisationId,
                                request.complaint)
                        .about(requestId)))
                .replaceWith(Once.Outcome.seeOther("/verification?done=another"));
    }

    private static String why(String typedText) {
        Typed typed = new Typed();
        String why = typed.text("why", typedText, RequestForm.NOTE);
        typed.require("why", !why.isEmpty(), "Say what they missed. Whoever looks next reads it.");
        typed.check();
        return why;
    }

    private Uni<Void> refuseSecondOpen(VerificationRequest request) {
        return requests.openAt(request.accountId, request.organisationId)
                .invoke(open -> {
                    if (open) {
                        throw new Conflict("You have another request waiting there. Take that one back first.");
                    }
                })
                .replaceWithVoid();
    }

    /** SQL that is true where somebody at the organisation may decide who is neither the person nor the one who declined. */
    static String somebodyElse(String organisation, String person, String decider) {
        return """
                exists (select 1 from organisation_role other
                         where other.organisation_id = %s and other.ended_at is null
                           and other.role in ('ADMIN', 'VERIFIER')
                           and other.account_id <> %s and other.account_id <> %s)""".formatted(organisation, person, decider);
    }

    private static Uni<Void> refuseWhereNobodyElseIs(VerificationRequest request) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select " + somebodyElse("?1", "?2", "?3"), Boolean.class)
                        .setParameter(1, request.organisationId)
                        .setParameter(2, request.accountId)
                        .setParameter(3, request.firstDecidedBy)
                        .getSingleResult())
                .invoke(somebody -> {
                    if (!somebody) {
                        throw new Conflict(
                                "Nobody else at this organisation may decide. Write to the people who run this"
                                        + " site: the way to them is at the foot of each page.");
                    }
                })
                .replaceWithVoid();
    }
}
