package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import social.lanyard.identity.Accounts;
import social.lanyard.organisation.verification.VerificationRequest.Cause;
import social.lanyard.support.Conflict;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;

/** A request that follows from an earlier one or from a statement: nothing has to be typed again. */
@ApplicationScoped
public class AskAgain {
    private final VerificationRequests requests;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    AskAgain(VerificationRequests requests, Accounts accounts, Ids ids, Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Puts a request into the organisation's queue, in the transaction of the caller.
     *
     * @param role the new words, or null where they stay
     * @return the id of the request
     * @throws Conflict where one of the same person is open there
     * @throws NotFound where the organisation never said anything about the person
     */
    public Uni<Long> at(long accountId, long organisationId, Cause cause, String role, String note) {
        return requests.openAt(accountId, organisationId)
                .invoke(open -> {
                    if (open) {
                        throw new Conflict(
                                "You have a request waiting there. Take that one back first, or wait for its answer.");
                    }
                })
                .chain(() -> before(accountId, organisationId))
                .chain(before -> accounts.open(accountId)
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .map(account -> before.again(
                                ids.next(),
                                cause,
                                account.displayName(),
                                role == null ? before.role : role,
                                note,
                                clock.instant())))
                .call(requests::persistAndFlush)
                .map(request -> request.id);
    }

    /** The last request there, or one that would have led to the last statement where that came without a request. */
    private Uni<VerificationRequest> before(long accountId, long organisationId) {
        return requests.find("accountId = ?1 and organisationId = ?2 order by id desc", accountId, organisationId)
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> fromStatements(accountId, organisationId));
    }

    private static Uni<VerificationRequest> fromStatements(long accountId, long organisationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select (select label from facet f where f.account_id = ?1 and f.organisation_id = ?2
                                           and f.accepted_at is not null
                                         order by f.kind = 'ROLE' desc, f.kind in ('EMPLOYMENT', 'STUDENT') desc, f.id desc
                                         limit 1),
                                       (select label from facet f where f.account_id = ?1 and f.organisation_id = ?2
                                           and f.accepted_at is not null and f.kind = 'PROFESSION'
                                         order by f.id desc limit 1)
                                """, Object[].class)
                        .setParameter(1, accountId)
                        .setParameter(2, organisationId)
                        .getSingleResult())
                .map(row -> {
                    if (row[0] == null) {
                        throw new NotFound();
                    }
                    return template(accountId, organisationId, (String) row[0], (String) row[1]);
                });
    }

    private static VerificationRequest template(long accountId, long organisationId, String role, String profession) {
        VerificationRequest request = new VerificationRequest();
        request.accountId = accountId;
        request.organisationId = organisationId;
        request.role = role;
        Profession known = Profession.labelled(profession);
        request.profession = known.name();
        request.register = known.register() == null ? null : known.register().name();
        request.show = Wish.stored(EnumSet.allOf(Wish.class));
        return request;
    }
}
