package social.lanyard.organisation.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Role;
import social.lanyard.organisation.Typed;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/**
 * The operator invites the first admin of an organisation once more, where the invitation ran out or went to the wrong
 * address. Ends with the first admin: from then on an organisation looks after its own people.
 */
@ApplicationScoped
class InviteFirstAdmin {
    private final Invitations invitations;
    private final GivenRoles roles;
    private final SendInvitation send;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    InviteFirstAdmin(
            Invitations invitations, GivenRoles roles, SendInvitation send, Audit audit, Once once, Clock clock) {
        this.invitations = invitations;
        this.roles = roles;
        this.send = send;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> by(long operatorId, String code, String email, String key) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        operatorId,
                        key,
                        code + "\n" + email,
                        () -> organisation(code)
                                .chain(organisation -> invite(operatorId, organisation, email))
                                .replaceWith(Once.Outcome.seeOther("/organisations?invited=" + code))));
    }

    private Uni<Void> invite(long operatorId, long organisation, String email) {
        return roles.inForceLocked(organisation)
                .invoke(InviteFirstAdmin::refuseSecond)
                .map(none -> address(email))
                .call(() -> takeBack(organisation))
                .chain(address -> send.to(organisation, address, Role.ADMIN.name(), operatorId))
                .chain(() -> audit.append(new Entry(operatorId, OrganisationAct.INVITED, null, organisation, null)
                        .because("first_admin")));
    }

    static void refuseSecond(List<GivenRole> inForce) {
        if (inForce.stream().anyMatch(given -> given.role == Role.ADMIN)) {
            throw administered();
        }
    }

    static Conflict administered() {
        return new Conflict("This organisation has an admin, who invites everybody else.");
    }

    private static String address(String email) {
        Typed typed = new Typed();
        String address = typed.line("email", email, 254, "Give the email address of its first admin.");
        typed.require("email", InviteForm.isEmail(address), "This is not an email address.");
        typed.check();
        return address;
    }

    /** Only the newest link works, so that an address typed wrongly cannot become the admin later. */
    private Uni<Void> takeBack(long organisation) {
        return invitations
                .openAdmins(organisation, clock.instant())
                .invoke(open -> open.forEach(invitation -> invitation.cancel(clock.instant())))
                .replaceWithVoid();
    }

    private static Uni<Long> organisation(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select d.account_id from organisation d join account o on o.id = d.account_id"
                                        + " where d.code = ?1 and o.closed_at is null",
                                Long.class)
                        .setParameter(1, code)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
