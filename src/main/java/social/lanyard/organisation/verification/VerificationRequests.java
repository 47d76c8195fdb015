package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import social.lanyard.organisation.verification.VerificationRequest.State;
import social.lanyard.support.NotFound;

/** The requests, always looked up from the side of whoever may see them. */
@ApplicationScoped
class VerificationRequests implements PanacheRepositoryBase<VerificationRequest, Long> {

    /** One that was sent to this organisation, locked until the transaction ends: two verifiers decide one at a time. */
    Uni<VerificationRequest> at(long organisationId, long id) {
        return only("id = ?1 and organisationId = ?2", id, organisationId);
    }

    /** One's own, locked. */
    Uni<VerificationRequest> ownedBy(long accountId, long id) {
        return only("id = ?1 and accountId = ?2", id, accountId);
    }

    private Uni<VerificationRequest> only(String condition, Object... values) {
        return find(condition, values)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    Uni<Boolean> openAt(long accountId, long organisationId) {
        return count(
                        "accountId = ?1 and organisationId = ?2 and state in (?3, ?4)",
                        accountId,
                        organisationId,
                        State.WAITING,
                        State.QUESTION)
                .map(found -> found > 0);
    }
}
