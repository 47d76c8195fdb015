package social.lanyard.organisation.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotAllowed;

/** Somebody asks an organisation to confirm them. One can be open at each organisation. */
@Entity
@Table(name = "verification_request")
public class VerificationRequest {
    /** Binds a sealed register number to this table, see {@link social.lanyard.identity.DataKey#seal}. */
    public static final String NUMBER = "verification_request.register_number";

    /** Where it stands. WAITING is the organisation's turn, QUESTION the person's. */
    enum State {
        WAITING,
        QUESTION,
        CONFIRMED,
        DECLINED,
        WITHDRAWN;

        public boolean open() {
            return this == WAITING || this == QUESTION;
        }
    }

    /** Why somebody asks. */
    public enum Cause {
        /** To be confirmed here for the first time, or as something more. */
        NEW,
        /** What was confirmed was for another name. */
        NAME,
        /** What was confirmed was another role. */
        ROLE
    }

    @Id
    Long id;

    @Column(name = "account_id", updatable = false)
    long accountId;

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Column(name = "display_name")
    String displayName;

    @Column(updatable = false)
    String role;

    @Column(updatable = false)
    String profession;

    @Column(updatable = false)
    String register;

    @Column(name = "register_number", updatable = false)
    byte[] registerNumber;

    @Column(name = "course_end", updatable = false)
    LocalDate courseEnd;

    String note = "";

    @Column(updatable = false)
    String show = "";

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Cause cause = Cause.NEW;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "decided_by")
    Long decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    String reason;

    /** When it last became the organisation's turn again, or null. */
    @Column(name = "came_back_at")
    Instant cameBackAt;

    /** Who declined it before the person asked for another to look, or null. */
    @Column(name = "first_decided_by")
    Long firstDecidedBy;

    @Column(name = "first_decided_at")
    Instant firstDecidedAt;

    @Column(name = "first_reason")
    String firstReason;

    /** Why the person asked for another to look, in their words. */
    String complaint;

    @Version
    int version;

    protected VerificationRequest() {}

    /** @param sealedNumber under the data key of the account, or null */
    static VerificationRequest of(
            long id,
            long accountId,
            String displayName,
            long organisationId,
            RequestForm.Asked asked,
            byte[] sealedNumber,
            Instant now) {
        VerificationRequest request = new VerificationRequest();
        request.id = id;
        request.accountId = accountId;
        request.displayName = displayName;
        request.organisationId = organisationId;
        request.role = asked.role();
        request.profession = asked.profession().name();
        request.register = asked.profession().register() == null
                ? null
                : asked.profession().register().name();
        request.registerNumber = sealedNumber;
        request.courseEnd = asked.courseEnd();
        request.note = asked.note();
        request.show = Wish.stored(asked.wishes());
        request.createdAt = now;
        request.state = State.WAITING;
        return request;
    }

    /** As this one, which was sealed for the same table, and for what changed since. */
    VerificationRequest again(long id, Cause cause, String displayName, String role, String note, Instant now) {
        VerificationRequest request = new VerificationRequest();
        request.id = id;
        request.accountId = accountId;
        request.displayName = displayName;
        request.organisationId = organisationId;
        request.role = role;
        request.profession = profession;
        request.register = register;
        request.registerNumber = registerNumber;
        request.courseEnd = courseEnd;
        request.note = note;
        request.show = show;
        request.cause = cause;
        request.createdAt = now;
        request.state = State.WAITING;
        return request;
    }

    /** Somebody at the organisation looked and stands by it. */
    void confirm(long verifierId, String displayName, String reason, Instant now) {
        decide(verifierId, State.CONFIRMED, reason, now);
        this.displayName = displayName;
    }

    void ask(long verifierId, String question, Instant now) {
        decide(verifierId, State.QUESTION, question, now);
    }

    void decline(long verifierId, String reason, Instant now) {
        decide(verifierId, State.DECLINED, reason, now);
    }

    private void decide(long verifierId, State decided, String why, Instant now) {
        if (verifierId == accountId) {
            throw new NotAllowed("Nobody confirms themselves. Ask another verifier of your organisation to look.");
        }
        if (firstDecidedBy != null && firstDecidedBy == verifierId) {
            throw new NotAllowed(
                    "You decided this before, and the person asked for another to look. Leave it to another"
                            + " verifier of your organisation.");
        }
        if (state != State.WAITING) {
            throw new Conflict(
                    state == State.QUESTION
                            ? "This waits for an answer of the person who asked. It comes back when they have answered."
                            : "Somebody decided this already, or it was withdrawn.");
        }
        state = decided;
        decidedBy = verifierId;
        decidedAt = now;
        reason = why;
    }

    /** The person answers the question; it is the organisation's turn again. */
    void answer(String text, Instant now) {
        if (state != State.QUESTION) {
            throw new Conflict("There is no open question about this request.");
        }
        note = joined(text);
        comeBack(now);
    }

    /** The person read the statement and asks for a change: the organisation looks again. */
    void sendBack(String what, Instant now) {
        if (state != State.CONFIRMED) {
            throw new Conflict("This is not waiting for your answer any more.");
        }
        note = joined(what);
        comeBack(now);
    }

    /** The person was declined and asks for another to look: whoever declined does not decide again. Once for a request. */
    void askAnother(String why, Instant now) {
        if (state != State.DECLINED) {
            throw new Conflict("This was not declined, so there is nothing for another person to look at.");
        }
        if (firstDecidedBy != null) {
            throw new Conflict("Two people have looked at this request. You can send a new one at any time.");
        }
        firstDecidedBy = decidedBy;
        firstDecidedAt = decidedAt;
        firstReason = reason;
        complaint = why;
        decidedBy = null;
        decidedAt = null;
        reason = null;
        comeBack(now);
    }

    private void comeBack(Instant now) {
        state = State.WAITING;
        cameBackAt = now;
    }

    void withdraw() {
        if (!state.open()) {
            throw new Conflict("This was decided already, so there is nothing to take back.");
        }
        state = State.WITHDRAWN;
        decidedBy = null;
        reason = null;
    }

    private String joined(String text) {
        return note.isEmpty() ? text : note + "\n\n" + text;
    }

    Set<Wish> wishes() {
        return Wish.of(show);
    }

    /** What they asked to be confirmed as; nothing where it came in other words than ours. */
    Profession profession() {
        return Profession.named(profession).orElse(Profession.NONE);
    }
}
