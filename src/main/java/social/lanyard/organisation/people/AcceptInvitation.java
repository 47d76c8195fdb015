package social.lanyard.organisation.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Role;
import social.lanyard.support.Ids;
import social.lanyard.web.Once;

/** Somebody follows the link of an invitation and takes part: they belong to the organisation, with the role it names. */
@ApplicationScoped
class AcceptInvitation {
    private final Invitations invitations;
    private final GivenRoles roles;
    private final Audit audit;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    AcceptInvitation(Invitations invitations, GivenRoles roles, Audit audit, Once once, Ids ids, Clock clock) {
        this.invitations = invitations;
        this.roles = roles;
        this.audit = audit;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> by(long accountId, String token, String key) {
        return once.run(
                accountId,
                key,
                token,
                () -> invitations
                        .byToken(token)
                        .invoke(invitation -> invitation.accept(accountId, clock.instant()))
                        .call(invitation -> belong(accountId, invitation.organisationId))
                        .call(invitation -> give(accountId, invitation))
                        .call(invitation -> audit.append(new Entry(
                                        accountId,
                                        OrganisationAct.INVITATION_ACCEPTED,
                                        accountId,
                                        invitation.organisationId,
                                        null)
                                .about(invitation.id)
                                .because(invitation.asRole.toLowerCase(Locale.ROOT))))
                        .map(invitation ->
                                Once.Outcome.seeOther(invitation.role().isPresent() ? "/" : "/verification/request")));
    }

    private Uni<Integer> belong(long accountId, long organisationId) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into affiliation (account_id, organisation_id, how, since)
                                values (?1, ?2, 'INVITATION', ?3)
                                on conflict (account_id, organisation_id) do update
                                   set how = 'INVITATION', since = excluded.since, ended_at = null
                                 where affiliation.ended_at is not null
                                """)
                        .setParameter(1, accountId)
                        .setParameter(2, organisationId)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    private Uni<Void> give(long accountId, Invitation invitation) {
        if (invitation.role().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Role role = invitation.role().orElseThrow();
        return roles.inForceLocked(invitation.organisationId).chain(inForce -> {
            boolean has = inForce.stream().anyMatch(given -> given.accountId == accountId && given.role == role);
            return has
                    ? Uni.createFrom().voidItem()
                    : roles.persist(GivenRole.to(
                                    ids.next(),
                                    invitation.organisationId,
                                    accountId,
                                    role,
                                    "Accepted an invitation.",
                                    invitation.invitedBy,
                                    clock.instant()))
                            .replaceWithVoid();
        });
    }
}
