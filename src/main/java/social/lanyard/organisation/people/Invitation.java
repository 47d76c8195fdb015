package social.lanyard.organisation.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import social.lanyard.organisation.Role;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotAllowed;

/**
 * Asks somebody by mail to belong to an organisation, with a role or as staff. The link in the mail works once and for
 * two weeks; we keep its hash only, and the address only until then.
 */
@Entity
@Table(name = "invitation")
public class Invitation {
    public static final Duration GOOD_FOR = Duration.ofDays(14);
    static final String EMAIL = "invitation.email";
    static final String TOKEN = "invitation.token";
    static final String STAFF = "STAFF";

    @Id
    Long id;

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Column(name = "token_hash", updatable = false)
    byte[] tokenHash;

    byte[] email;

    @Column(name = "as_role", updatable = false)
    String asRole;

    @Column(name = "invited_by", updatable = false)
    long invitedBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Column(name = "accepted_by")
    Long acceptedBy;

    @Column(name = "accepted_at")
    Instant acceptedAt;

    @Column(name = "cancelled_at")
    Instant cancelledAt;

    protected Invitation() {}

    static Invitation of(
            long id, long organisationId, byte[] tokenHash, byte[] sealedEmail, String asRole, long by, Instant now) {
        Invitation invitation = new Invitation();
        invitation.id = id;
        invitation.organisationId = organisationId;
        invitation.tokenHash = tokenHash;
        invitation.email = sealedEmail;
        invitation.asRole = asRole;
        invitation.invitedBy = by;
        invitation.createdAt = now;
        invitation.expiresAt = now.plus(GOOD_FOR);
        return invitation;
    }

    /** What it makes of the person, or nothing for staff. */
    Optional<Role> role() {
        return Role.named(asRole);
    }

    boolean openAt(Instant now) {
        return acceptedAt == null && cancelledAt == null && now.isBefore(expiresAt);
    }

    void accept(long accountId, Instant now) {
        requireOpen(now);
        if (accountId == invitedBy) {
            throw new NotAllowed("You sent this invitation yourself. It is for the person whom you invited.");
        }
        acceptedBy = accountId;
        acceptedAt = now;
        forgetAddress();
    }

    void cancel(Instant now) {
        requireOpen(now);
        cancelledAt = now;
        forgetAddress();
    }

    private void requireOpen(Instant now) {
        if (!openAt(now)) {
            throw new Conflict("This invitation was used, withdrawn or is out of time. Ask for a new one.");
        }
    }

    private void forgetAddress() {
        email = new byte[0];
    }
}
