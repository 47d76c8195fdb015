package social.lanyard.organisation.people;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.people.InviteForm.Invited;
import social.lanyard.web.Once;

/** An admin invites people, and takes an invitation back. */
@ApplicationScoped
class Invite {
    private final Desks desks;
    private final SendInvitation send;
    private final Invitations invitations;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    Invite(Desks desks, SendInvitation send, Invitations invitations, Audit audit, Once once, Clock clock) {
        this.desks = desks;
        this.send = send;
        this.invitations = invitations;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> people(long accountId, String code, String key, InviteForm form) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId,
                        key,
                        code + "\n" + form.fingerprint(),
                        () -> desks.administeringNow(code, accountId)
                                .chain(desk -> invite(desk, form.invited()))
                                .replaceWith(
                                        Once.Outcome.seeOther("/organisations/" + code + "/people?done=invited"))));
    }

    private Uni<List<Object>> invite(Desk desk, Invited invited) {
        return Multi.createFrom()
                .iterable(invited.emails())
                .onItem()
                .transformToUniAndConcatenate(email -> send.to(
                                desk.organisationId(), email, invited.as(), desk.accountId())
                        .chain(token -> audit.append(
                                new Entry(desk.accountId(), OrganisationAct.INVITED, null, desk.organisationId(), null)
                                        .onBehalfOf(desk.organisationId())
                                        .because(invited.as().toLowerCase(Locale.ROOT))))
                        .replaceWith((Object) email))
                .collect()
                .asList();
    }

    @WithTransaction
    Uni<Once.Outcome> cancel(long accountId, String code, long invitationId, String key) {
        return once.run(
                accountId,
                key,
                code + invitationId,
                () -> desks.administeringNow(code, accountId)
                        .chain(desk -> invitations
                                .of(desk.organisationId(), invitationId)
                                .invoke(invitation -> invitation.cancel(clock.instant()))
                                .chain(() -> audit.append(new Entry(
                                                accountId,
                                                OrganisationAct.INVITATION_WITHDRAWN,
                                                null,
                                                desk.organisationId(),
                                                null)
                                        .onBehalfOf(desk.organisationId())
                                        .about(invitationId))))
                        .replaceWith(Once.Outcome.seeOther("/organisations/" + code + "/people?done=withdrawn")));
    }
}
