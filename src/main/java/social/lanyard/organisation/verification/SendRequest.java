package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.identity.Accounts;
import social.lanyard.identity.KeyRing;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** Asks an organisation for confirmation: the number is sealed, the request stands in the organisation's queue. */
@ApplicationScoped
class SendRequest {
    private final VerificationRequests requests;
    private final Accounts accounts;
    private final KeyRing keys;
    private final Audit audit;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    SendRequest(
            VerificationRequests requests,
            Accounts accounts,
            KeyRing keys,
            Audit audit,
            Once once,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.keys = keys;
        this.audit = audit;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** The outcome leads to the page of the person's statements, and says the request's id to the API. */
    @WithTransaction
    Uni<Once.Outcome> from(long accountId, String key, RequestForm form) {
        return Uni.createFrom()
                .deferred(() -> once.run(accountId, key, form.fingerprint(), () -> send(accountId, form.asked())));
    }

    private Uni<Once.Outcome> send(long accountId, RequestForm.Asked asked) {
        return organisation(asked.organisation())
                .call(organisation -> refuseSecond(accountId, organisation))
                .chain(organisation ->
                        seal(accountId, asked.number()).chain(locked -> keep(accountId, organisation, asked, locked)))
                .call(request -> audit.append(
                        new Entry(accountId, OrganisationAct.REQUEST_SENT, accountId, request.organisationId, null)
                                .about(request.id)))
                .map(request -> new Once.Outcome(303, "/verification?done=asked", Long.toString(request.id)));
    }

    private Uni<VerificationRequest> keep(long accountId, long organisation, RequestForm.Asked asked, byte[] locked) {
        return accounts.open(accountId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(account -> VerificationRequest.of(
                        ids.next(), accountId, account.displayName(), organisation, asked, locked, clock.instant()))
                .call(requests::persistAndFlush);
    }

    private Uni<byte[]> seal(long accountId, String number) {
        return number.isEmpty()
                ? Uni.createFrom().nullItem()
                : keys.seal(accountId, number, VerificationRequest.NUMBER);
    }

    private Uni<Void> refuseSecond(long accountId, long organisation) {
        return requests.openAt(accountId, organisation)
                .invoke(open -> {
                    if (open) {
                        throw new Refusal(
                                "organisation",
                                "You have a request waiting there. One can wait at each organisation; you can take it"
                                        + " back and send another.");
                    }
                })
                .replaceWithVoid();
    }

    /** By its code or by its whole name, in any case. */
    private static Uni<Long> organisation(String typed) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select d.account_id from organisation d join account o on o.id = d.account_id
                                 where o.closed_at is null and (d.code = ?1 or lower(o.display_name) = lower(?1))
                                 order by d.code = ?1 desc limit 1
                                """, Long.class)
                        .setParameter(1, typed)
                        .getResultList())
                .map(SendRequest::found);
    }

    private static long found(List<Long> ids) {
        if (ids.isEmpty()) {
            throw new Refusal(
                    "organisation",
                    "We do not know an organisation of this name. Choose one from the list, or ask it to join.");
        }
        return ids.get(0);
    }
}
