package social.lanyard.organisation.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.organisation.Role;
import social.lanyard.support.NotAllowed;

/** One role that somebody has, or had, at an organisation: who gave it, when and why, and who took it. */
@Entity
@Table(name = "organisation_role")
public class GivenRole {
    private static final String NOT_OWN = "Nobody changes their own roles. Ask another admin.";

    @Id
    Long id;

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Column(name = "account_id", updatable = false)
    long accountId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Role role;

    @Column(updatable = false)
    String reason = "";

    @Column(name = "granted_by", updatable = false)
    long grantedBy;

    @Column(name = "granted_at", updatable = false)
    Instant grantedAt;

    @Column(name = "ended_by")
    Long endedBy;

    @Column(name = "ended_at")
    Instant endedAt;

    protected GivenRole() {}

    static GivenRole to(
            long id, long organisationId, long accountId, Role role, String reason, long grantedBy, Instant now) {
        refuseOwn(accountId, grantedBy);
        GivenRole given = new GivenRole();
        given.id = id;
        given.organisationId = organisationId;
        given.accountId = accountId;
        given.role = role;
        given.reason = reason;
        given.grantedBy = grantedBy;
        given.grantedAt = now;
        return given;
    }

    void take(long by, Instant now) {
        refuseOwn(accountId, by);
        endedBy = by;
        endedAt = now;
    }

    static void refuseOwn(long accountId, long by) {
        if (accountId == by) {
            throw new NotAllowed(NOT_OWN);
        }
    }
}
