package social.lanyard.organisation.life;

import static java.util.stream.Collectors.joining;

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
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.life.RoleForm.Changed;
import social.lanyard.organisation.verification.AskAgain;
import social.lanyard.organisation.verification.VerificationRequest.Cause;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/**
 * A person's role or name is another one now. What a new role touches ends there and then, since it is not true any more;
 * a request for the new words stands in the organisation's queue.
 */
@ApplicationScoped
class ChangeRole {
    private final Facets facets;
    private final AskAgain askAgain;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    ChangeRole(Facets facets, AskAgain askAgain, Audit audit, Once once, Clock clock) {
        this.facets = facets;
        this.askAgain = askAgain;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> of(long accountId, String key, RoleForm form) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId, key, "role\n" + form.fingerprint(), () -> change(accountId, form.changed())));
    }

    private Uni<Once.Outcome> change(long accountId, Changed changed) {
        Instant now = clock.instant();
        return facets.find("""
                        select f from Facet f join Organisation d on d.accountId = f.organisationId
                         where f.accountId = ?1 and d.code = ?2 and f.kind in (?3, ?4)
                           and f.acceptedAt is not null and f.endedAt is null order by f.id
                        """, accountId, changed.organisation(), FacetKind.EMPLOYMENT, FacetKind.ROLE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .invoke(touched -> refuse(touched, changed))
                .invoke(touched -> touched.forEach(facet -> facet.endByRoleChange(now)))
                .chain(touched -> ask(accountId, touched, changed.role()))
                .replaceWith(Once.Outcome.seeOther("/verification?done=role"));
    }

    private static void refuse(List<Facet> touched, Changed changed) {
        if (touched.isEmpty()) {
            throw new Refusal("organisation", "Choose an organisation that says today what you do there.");
        }
        if (touched.stream().allMatch(facet -> facet.label().equals(changed.role()))) {
            throw new Refusal("role", "This is what it says already.");
        }
    }

    private Uni<Void> ask(long accountId, List<Facet> touched, String role) {
        long organisationId = touched.get(0).organisationId();
        String before = touched.stream()
                .map(facet -> "“" + facet.label() + "”")
                .distinct()
                .collect(joining(", "));
        return askAgain.at(
                        accountId,
                        organisationId,
                        Cause.ROLE,
                        role,
                        "My role changed. It was confirmed as " + before + ".")
                .chain(request ->
                        audit.append(new Entry(accountId, OrganisationAct.ROLE_CHANGED, accountId, organisationId, null)
                                .about(request)));
    }

    /**
     * Asks an organisation to confirm under the new name what it confirmed under an old one. Nothing comes back by itself,
     * also where somebody takes an earlier name again.
     */
    @WithTransaction
    Uni<Once.Outcome> confirmName(long accountId, String code, String key) {
        return once.run(
                accountId,
                key,
                "name\n" + code,
                () -> facets.find("""
                        select f from Facet f join Organisation d on d.accountId = f.organisationId
                         where f.accountId = ?1 and d.code = ?2 and f.endedHow = ?3 and f.acceptedAt is not null
                         order by f.id desc
                        """, accountId, code, Facet.Ending.RENAME)
                        .firstResult()
                        .invoke(ended -> {
                            if (ended == null) {
                                throw new Refusal(
                                        "organisation", "No statement of this organisation ended with your old name.");
                            }
                        })
                        .chain(ended -> askAgain.at(
                                        accountId,
                                        ended.organisationId(),
                                        Cause.NAME,
                                        null,
                                        "Confirmed before under the name “" + ended.displayName() + "”.")
                                .chain(request -> audit.append(new Entry(
                                                accountId,
                                                OrganisationAct.NAME_TO_CONFIRM,
                                                accountId,
                                                ended.organisationId(),
                                                null)
                                        .about(request))))
                        .replaceWith(Once.Outcome.seeOther("/verification?done=asked")));
    }
}
