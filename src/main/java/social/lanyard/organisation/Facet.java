package social.lanyard.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotAllowed;
import social.lanyard.web.BritishDates;

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

    @Column(name = "register_renewal", updatable = false)
    LocalDate registerRenewal;

    @Column(updatable = false)
    boolean agency;

    @Column(name = "course_end", updatable = false)
    LocalDate courseEnd;

    @Column(name = "offered_at", updatable = false)
    Instant offeredAt;

    @Column(name = "accepted_at")
    Instant acceptedAt;

    @Column(name = "declined_at")
    Instant declinedAt;

    boolean hidden;

    @Column(name = "renewal_asked_at")
    Instant renewalAskedAt;

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
        RENAME,
        /** The person says that what they do there changed. */
        ROLE_CHANGE
    }

    /** Binds a sealed register number to this table, see {@link social.lanyard.identity.DataKey#seal}. */
    public static final String NUMBER = "facet.register_number";

    /** How long an offer waits to be accepted. */
    public static final Duration OFFER = Duration.ofDays(30);

    /** No check is good for longer than this. */
    public static final int MOST_MONTHS = 24;

    /** What somebody at an organisation would say about a person, before they have accepted it. */
    public record Offer(
            long id,
            Long requestId,
            long accountId,
            String displayName,
            long organisationId,
            FacetKind kind,
            String label,
            String register,
            byte[] sealedNumber,
            Set<Method> methods,
            long checkedBy,
            String checkedByRole,
            LocalDate goodUntil,
            String reason) {}

    /** A statement that somebody else at the organisation has checked today. It shows when the person accepts it. */
    public static Facet offered(Offer offer, Instant now) {
        if (offer.checkedBy() == offer.accountId()) {
            throw new NotAllowed("Nobody confirms themselves. Ask another verifier of your organisation to look.");
        }
        Facet facet = new Facet();
        facet.id = offer.id();
        facet.requestId = offer.requestId();
        facet.accountId = offer.accountId();
        facet.displayName = offer.displayName();
        facet.organisationId = offer.organisationId();
        facet.kind = offer.kind();
        facet.label = offer.label();
        facet.register = offer.register();
        facet.registerNumber = offer.sealedNumber();
        facet.methods = Method.stored(offer.methods());
        facet.checkedBy = offer.checkedBy();
        facet.checkedByRole = offer.checkedByRole();
        facet.checkedOn = Days.today(now);
        facet.validFrom = now;
        facet.validUntil = Days.endOf(offer.goodUntil());
        facet.reason = offer.reason();
        facet.offeredAt = now;
        return facet;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long organisationId() {
        return organisationId;
    }

    public Long requestId() {
        return requestId;
    }

    public FacetKind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    public byte[] sealedNumber() {
        return registerNumber;
    }

    /**
     * Keeps what the length of its life followed from, so that a renewal can follow the same rule. Said before it is
     * stored.
     *
     * @see Lifespan#goodUntil
     */
    public Facet because(LocalDate registerRenewal, boolean agency, LocalDate courseEnd) {
        this.registerRenewal = registerRenewal;
        this.agency = agency;
        this.courseEnd = courseEnd;
        return this;
    }

    public boolean waitsAt(Instant now) {
        return acceptedAt == null && declinedAt == null && endedAt == null && now.isBefore(offeredAt.plus(OFFER));
    }

    /** The person agrees to it; what they do not want to show is accepted and hidden. */
    public void accept(boolean show, boolean showNumber, Instant now) {
        requireWaiting(now);
        acceptedAt = now;
        hidden = !show;
        this.showNumber = showNumber && registerNumber != null;
    }

    public void decline(Instant now) {
        requireWaiting(now);
        declinedAt = now;
    }

    private void requireWaiting(Instant now) {
        if (!waitsAt(now)) {
            throw new Conflict("This offer is not waiting for your answer any more. You can ask again.");
        }
    }

    public void hide() {
        requireAccepted();
        hidden = true;
    }

    public void show() {
        requireAccepted();
        hidden = false;
    }

    public void showNumber(boolean shown) {
        requireAccepted();
        showNumber = shown && registerNumber != null;
    }

    /** The organisation does not stand by it any more. The person sees the reason; what they wrote stays as it is. */
    public void endByOrganisation(long verifierId, String why, Instant now) {
        if (verifierId == accountId) {
            throw new NotAllowed("Nobody decides about their own statements for an organisation."
                    + " You can end your own on the page about your verification.");
        }
        end(verifierId, Ending.ORGANISATION, why, now);
    }

    public void endByMember(Instant now) {
        end(accountId, Ending.MEMBER, null, now);
    }

    /** The person does something else there now, or under another name of the post; the words do not fit any more. */
    public void endByRoleChange(Instant now) {
        end(accountId, Ending.ROLE_CHANGE, null, now);
    }

    /** The person asks the organisation to look again, in the last days of its time or after it ran out. */
    public void askRenewal(Instant now) {
        requireAccepted();
        if (stateAt(now) == FacetState.FRESH) {
            throw new Conflict("This holds until " + BritishDates.day(Days.lastDay(validUntil))
                    + ". You can ask for its renewal in its last 30 days.");
        }
        if (renewalAskedAt == null) {
            renewalAskedAt = now;
        }
    }

    /**
     * What somebody at the organisation found when they looked again.
     *
     * @param id of the statement that takes the place of the old one
     * @param registerRenewal as the register shows it now, or null
     */
    public record Renewal(
            long id,
            Set<Method> methods,
            long checkedBy,
            String checkedByRole,
            LocalDate registerRenewal,
            LocalDate goodUntil,
            String reason) {}

    /**
     * The same words for another while. The person accepted these words and chose whether they show, so they need not say so
     * again; the old statement ends as renewed.
     */
    public Facet renew(Renewal renewal, Instant now) {
        if (renewal.checkedBy() == accountId) {
            throw new NotAllowed(
                    "Nobody renews their own statements. Ask another verifier of your organisation to look.");
        }
        requireAccepted();
        Facet newer = offered(
                new Offer(
                        renewal.id(),
                        requestId,
                        accountId,
                        displayName,
                        organisationId,
                        kind,
                        label,
                        register,
                        registerNumber,
                        renewal.methods(),
                        renewal.checkedBy(),
                        renewal.checkedByRole(),
                        renewal.goodUntil(),
                        renewal.reason()),
                now);
        newer.because(renewal.registerRenewal(), agency, courseEnd);
        newer.acceptedAt = now;
        newer.hidden = hidden;
        newer.showNumber = showNumber;
        replace(newer, now);
        return newer;
    }

    public String displayName() {
        return displayName;
    }

    public String register() {
        return register;
    }

    public LocalDate registerRenewal() {
        return registerRenewal;
    }

    public boolean agency() {
        return agency;
    }

    public LocalDate courseEnd() {
        return courseEnd;
    }

    /** The last day on which it holds. */
    public LocalDate goodUntil() {
        return Days.lastDay(validUntil);
    }

    /** A newer statement takes its place. */
    public void replace(Facet newer, Instant now) {
        end(newer.checkedBy, Ending.ORGANISATION, RENEWED, now);
    }

    /** The reason of an ending that was none: a newer statement of the same kind took its place. */
    public static final String RENEWED = "Renewed.";

    private void end(long by, Ending how, String why, Instant now) {
        requireAccepted();
        endedAt = now;
        endedBy = by;
        endedHow = how;
        endedReason = why;
    }

    /** Was accepted and nobody has ended it, whether or not its time ran out. */
    public boolean isInForce() {
        return acceptedAt != null && endedAt == null;
    }

    /** The organisation ended it, and put nothing newer in its place. */
    public boolean endedByOrganisation() {
        return acceptedAt != null && endedHow == Ending.ORGANISATION && !RENEWED.equals(endedReason);
    }

    /** Refuses what was never accepted or has ended: there is nothing to end. */
    public void requireInForce() {
        requireAccepted();
    }

    private void requireAccepted() {
        if (!isInForce()) {
            throw new Conflict("This statement was ended already, or was never accepted.");
        }
    }

    /** Whether a newer statement says the same again: one employer says one thing, a profession or role is its label. */
    public boolean isReplacedBy(Facet newer) {
        boolean one = kind == FacetKind.EMPLOYMENT || kind == FacetKind.STUDENT;
        return !id.equals(newer.id)
                && organisationId == newer.organisationId
                && kind == newer.kind
                && (one || label.equals(newer.label));
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
