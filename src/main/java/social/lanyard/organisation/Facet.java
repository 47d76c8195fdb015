package social.lanyard.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One confirmed statement about a person: who says it, how they checked, on what day and until when. It shows when the
 * person has accepted it, and holds only for the display name that was confirmed.
 */
@Entity
@Table(name = "facet")
public class Facet {
    @Id
    Long id;

    @Column(name = "account_id", updatable = false)
    long accountId;

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Column(name = "request_id", updatable = false)
    Long requestId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    FacetKind kind;

    @Column(updatable = false)
    String label;

    @Column(updatable = false)
    String register;

    @Column(name = "register_number", updatable = false)
    byte[] registerNumber;

    @Column(name = "show_number")
    boolean showNumber;

    @Column(updatable = false)
    String methods;

    @Column(name = "display_name", updatable = false)
    String displayName;

    @Column(name = "checked_on", updatable = false)
    LocalDate checkedOn;

    @Column(name = "checked_by", updatable = false)
    long checkedBy;

    @Column(name = "checked_by_role", updatable = false)
    String checkedByRole;

    @Column(name = "valid_from", updatable = false)
    Instant validFrom;

    @Column(name = "valid_until", updatable = false)
    Instant validUntil;

    String reason = "";

    @Column(name = "offered_at", updatable = false)
    Instant offeredAt;

    @Column(name = "accepted_at")
    Instant acceptedAt;

    @Column(name = "declined_at")
    Instant declinedAt;

    boolean hidden;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    Long endedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_how")
    Ending endedHow;

    @Column(name = "ended_reason")
    String endedReason;

    @Version
    int version;

    protected Facet() {}

    /** Who or what ended it. */
    public enum Ending {
        ORGANISATION,
        MEMBER,
        RENAME
    }

    public long id() {
        return id;
    }

    public FacetState stateAt(Instant now) {
        return FacetState.at(now, validUntil, endedAt);
    }

    FacetView view(String organisationName, String organisationCode, Instant now) {
        return new FacetView(
                id,
                accountId,
                kind,
                label,
                register,
                organisationId,
                organisationName,
                organisationCode,
                methods,
                checkedOn,
                checkedByRole,
                validUntil,
                hidden,
                stateAt(now));
    }
}
