package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.verification.AnswerForm.Answered;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** The person's answer to what an organisation would say: from here on it shows, or goes back, or is gone. */
@ApplicationScoped
class AnswerOffer {
    private final Facets facets;
    private final VerificationRequests requests;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    AnswerOffer(Facets facets, VerificationRequests requests, Audit audit, Once once, Clock clock) {
        this.facets = facets;
        this.requests = requests;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** @param offerId of the request, or of the facet where nobody asked */
    @WithTransaction
    Uni<Once.Outcome> by(long accountId, long offerId, String key, AnswerForm form) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId,
                        key,
                        offerId + "\n" + form.fingerprint(),
                        () -> answer(accountId, offerId, form, form.answered())));
    }

    /** One statement of an offer by itself; what else was offered waits on. */
    @WithTransaction
    Uni<Once.Outcome> acceptOne(long accountId, long facetId, boolean show, boolean number, String key) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId,
                        key,
                        facetId + "\n" + show + number,
                        () -> offeredOne(accountId, facetId)
                                .call(facet -> accepted(accountId, facet, show, number))
                                .replaceWith(Once.Outcome.seeOther("/verification?done=accept"))));
    }

    private Uni<Facet> offeredOne(long accountId, long facetId) {
        return facets.find("id = ?1 and accountId = ?2", facetId, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    private Uni<Void> accepted(long accountId, Facet facet, boolean show, boolean number) {
        Instant now = clock.instant();
        facet.accept(show, number, now);
        return replaceOlder(accountId, List.of(facet), now)
                .chain(() -> audit.append(
                        new Entry(accountId, OrganisationAct.OFFER_ACCEPTED, accountId, facet.organisationId(), null)
                                .about(facet.id())));
    }

    private Uni<Once.Outcome> answer(long accountId, long offerId, AnswerForm form, Answered answered) {
        Instant now = clock.instant();
        return offered(accountId, offerId)
                .call(offer -> switch (answered.answer()) {
                    case ACCEPT -> accept(accountId, offer, form, now);
                    case CHANGE -> sendBack(accountId, offer, answered.what(), now);
                    case DECLINE -> Uni.createFrom().voidItem().invoke(() -> decline(offer, now));
                })
                .call(offer -> record(accountId, offerId, offer.get(0), answered))
                .map(offer -> Once.Outcome.seeOther(
                        "/verification?done=" + answered.answer().name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** One answer is one act, however many statements were offered together. */
    private Uni<Void> record(long accountId, long offerId, Facet first, Answered answered) {
        OrganisationAct act = switch (answered.answer()) {
            case ACCEPT -> OrganisationAct.OFFER_ACCEPTED;
            case CHANGE -> OrganisationAct.OFFER_SENT_BACK;
            case DECLINE -> OrganisationAct.OFFER_DECLINED;
        };
        return audit.append(new Entry(accountId, act, accountId, first.organisationId(), null).about(offerId));
    }

    private Uni<List<Facet>> offered(long accountId, long offerId) {
        return facets.find(
                        "accountId = ?1 and coalesce(requestId, id) = ?2 and acceptedAt is null and declinedAt is null"
                                + " and endedAt is null order by id",
                        accountId,
                        offerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw new NotFound();
                    }
                });
    }

    private Uni<Void> accept(long accountId, List<Facet> offer, AnswerForm form, Instant now) {
        offer.forEach(facet -> facet.accept(form.shows(Long.toString(facet.id())), form.shows(AnswerForm.NUMBER), now));
        return replaceOlder(accountId, offer, now);
    }

    private Uni<Void> replaceOlder(long accountId, List<Facet> newer, Instant now) {
        return facets.find("accountId = ?1 and acceptedAt is not null and endedAt is null", accountId)
                .list()
                .invoke(all -> replace(all, newer, now))
                .replaceWithVoid();
    }

    /** A renewed statement takes the place of the older one, so that nobody reads the same twice. */
    private static void replace(List<Facet> all, List<Facet> newer, Instant now) {
        for (Facet fresh : newer) {
            all.stream()
                    .filter(old -> !newer.contains(old)
                            && old.isReplacedBy(fresh)
                            && old.stateAt(now).current())
                    .forEach(old -> old.replace(fresh, now));
        }
    }

    private static void decline(List<Facet> offer, Instant now) {
        offer.forEach(facet -> facet.decline(now));
    }

    private Uni<Void> sendBack(long accountId, List<Facet> offer, String what, Instant now) {
        Long requestId = offer.get(0).requestId();
        if (requestId == null) {
            throw new Refusal(
                    "answer",
                    "You did not ask for this one, so there is no request to change. Accept it or decline it.");
        }
        decline(offer, now);
        return requests.ownedBy(accountId, requestId)
                .call(request -> requests.openAt(accountId, request.organisationId)
                        .invoke(open -> {
                            if (open) {
                                throw new Conflict(
                                        "You have another request waiting there. Take that one back first, then ask for a change.");
                            }
                        }))
                .invoke(request -> request.sendBack(what, clock.instant()))
                .replaceWithVoid();
    }
}
