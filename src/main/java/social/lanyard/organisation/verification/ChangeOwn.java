package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.function.Consumer;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Typed;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** What people may do with their own statements and requests: hide, show, end, answer, take back. */
@ApplicationScoped
class ChangeOwn {
    private final Facets facets;
    private final VerificationRequests requests;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    ChangeOwn(Facets facets, VerificationRequests requests, Audit audit, Once once, Clock clock) {
        this.facets = facets;
        this.requests = requests;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> hide(long accountId, long facetId, String key) {
        return facet(accountId, facetId, key, OrganisationAct.FACET_HIDDEN, "hidden", Facet::hide);
    }

    @WithTransaction
    Uni<Once.Outcome> show(long accountId, long facetId, String key) {
        return facet(accountId, facetId, key, OrganisationAct.FACET_SHOWN, "shown", Facet::show);
    }

    @WithTransaction
    Uni<Once.Outcome> showNumber(long accountId, long facetId, boolean shown, String key) {
        return facet(
                accountId,
                facetId,
                key,
                shown ? OrganisationAct.FACET_NUMBER_SHOWN : OrganisationAct.FACET_NUMBER_HIDDEN,
                shown ? "number_shown" : "number_hidden",
                facet -> facet.showNumber(shown));
    }

    @WithTransaction
    Uni<Once.Outcome> end(long accountId, long facetId, String key) {
        return facet(
                accountId,
                facetId,
                key,
                OrganisationAct.FACET_ENDED_BY_MEMBER,
                "ended",
                facet -> facet.endByMember(clock.instant()));
    }

    private Uni<Once.Outcome> facet(
            long accountId, long facetId, String key, OrganisationAct act, String done, Consumer<Facet> verb) {
        return once.run(
                accountId,
                key,
                done + facetId,
                () -> facets.find("id = ?1 and accountId = ?2 and acceptedAt is not null", facetId, accountId)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult()
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .invoke(verb)
                        .call(facet -> audit.append(
                                new Entry(accountId, act, accountId, facet.organisationId(), null).about(facetId)))
                        .replaceWith(Once.Outcome.seeOther("/verification?done=" + done)));
    }

    @WithTransaction
    Uni<Once.Outcome> answer(long accountId, long requestId, String key, String text) {
        return Uni.createFrom().deferred(() -> {
            Typed typed = new Typed();
            String answer = typed.text("answer", text, RequestForm.NOTE);
            typed.require("answer", !answer.isEmpty(), "Write your answer first.");
            typed.check();
            return request(
                    accountId,
                    requestId,
                    key,
                    OrganisationAct.REQUEST_ANSWERED,
                    "answered",
                    request -> request.answer(answer, clock.instant()));
        });
    }

    @WithTransaction
    Uni<Once.Outcome> withdraw(long accountId, long requestId, String key) {
        return request(
                accountId,
                requestId,
                key,
                OrganisationAct.REQUEST_WITHDRAWN,
                "withdrawn",
                VerificationRequest::withdraw);
    }

    private Uni<Once.Outcome> request(
            long accountId,
            long requestId,
            String key,
            OrganisationAct act,
            String done,
            Consumer<VerificationRequest> verb) {
        return once.run(
                accountId,
                key,
                done + requestId,
                () -> requests.ownedBy(accountId, requestId)
                        .invoke(verb)
                        .call(request -> audit.append(
                                new Entry(accountId, act, accountId, request.organisationId, null).about(requestId)))
                        .replaceWith(Once.Outcome.seeOther("/verification?done=" + done)));
    }
}
