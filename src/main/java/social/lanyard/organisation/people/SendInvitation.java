package social.lanyard.organisation.people;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import social.lanyard.identity.KeyRing;
import social.lanyard.outbox.Outbox;
import social.lanyard.support.Ids;

/** Makes an invitation and its mail, in the caller's transaction. */
@ApplicationScoped
public class SendInvitation {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Invitations invitations;
    private final KeyRing keys;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    SendInvitation(Invitations invitations, KeyRing keys, Outbox outbox, Ids ids, Clock clock) {
        this.invitations = invitations;
        this.keys = keys;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the token of the link, which stands nowhere but in the mail */
    Uni<String> to(long organisationId, String email, String asRole, long by) {
        String token = token();
        return make(token, organisationId, email, asRole, by).replaceWith(token);
    }

    /** Invites somebody to belong, with no role; answers with the id of the invitation. */
    public Uni<Long> asStaff(long organisationId, String email, long by) {
        return make(token(), organisationId, email, Invitation.STAFF, by).map(invitation -> invitation.id);
    }

    /** Takes invitations back that nobody has accepted; their addresses go with them. */
    public Uni<Void> takeBack(List<Long> invitationIds) {
        return invitationIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : invitations
                        .update(
                                "cancelledAt = ?1, email = ?2 where id in ?3 and acceptedAt is null and cancelledAt is null",
                                clock.instant(),
                                new byte[0],
                                invitationIds)
                        .replaceWithVoid();
    }

    private Uni<Invitation> make(String token, long organisationId, String email, String asRole, long by) {
        Invitation invitation = Invitation.of(
                ids.next(),
                organisationId,
                Invitations.hash(token),
                keys.master().seal(email, Invitation.EMAIL),
                asRole,
                by,
                clock.instant());
        return invitations
                .persistAndFlush(invitation)
                .chain(() -> outbox.add(InvitationMail.KIND, letter(invitation, token)))
                .replaceWith(invitation);
    }

    private JsonObject letter(Invitation invitation, String token) {
        byte[] sealedToken = keys.master().seal(token, Invitation.TOKEN);
        return new JsonObject()
                .put("invitation", Long.toString(invitation.id))
                .put("token", Base64.getEncoder().encodeToString(sealedToken));
    }

    private static String token() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
