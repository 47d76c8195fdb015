package social.lanyard.organisation.ending;

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
import social.lanyard.organisation.Facet;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotAllowed;

/**
 * An ending that waits for a second admin, or waited. Until that one agrees the statement stays as it is; without an answer
 * it stays for good.
 */
@Entity
@Table(name = "facet_ending")
class ProposedEnding {
    /** So long it waits. */
    static final Duration WAITS = Duration.ofDays(14);

    @Id
    Long id;

    @Column(name = "act_id", updatable = false)
    long actId;

    @Column(name = "facet_id", updatable = false)
    long facetId;

    @Column(name = "account_id", updatable = false)
    long accountId;

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Column(name = "proposed_by", updatable = false)
    long proposedBy;

    @Column(name = "proposer_since", updatable = false)
    Instant proposerSince;

    @Column(name = "proposed_at", updatable = false)
    Instant proposedAt;

    @Column(updatable = false)
    String reason;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Why why;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @Column(name = "decided_by")
    Long decidedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_as")
    DecidedAs decidedAs;

    @Column(name = "decided_at")
    Instant decidedAt;

    String answer;

    @Enumerated(EnumType.STRING)
    Near near;

    @Column(name = "log_key")
    Long logKey;

    @Column(name = "log_month")
    LocalDate logMonth;

    @Column(name = "log_organisation_id")
    Long logOrganisationId;

    @Column(name = "log_statements")
    Integer logStatements;

    @Version
    int version;

    protected ProposedEnding() {}

    /** What became of it. */
    enum Verdict {
        AGREED,
        REFUSED,
        TAKEN_BACK,
        /** Nobody answered in time, or the statement ended otherwise. */
        OVERTAKEN
    }

    /** Who decided. */
    enum DecidedAs {
        ADMIN,
        MODERATOR,
        PROPOSER
    }

    /**
     * Who wants to end it.
     *
     * @param since since when they have had a role that ends statements there
     */
    record Proposer(long accountId, Instant since, String reason) {}

    static ProposedEnding of(long id, long actId, Facet facet, Proposer by, Why why, Instant now) {
        if (by.accountId() == facet.accountId()) {
            throw new NotAllowed("Nobody decides about their own statements for an organisation."
                    + " You can end your own on the page about your verification.");
        }
        ProposedEnding ending = new ProposedEnding();
        ending.id = id;
        ending.actId = actId;
        ending.facetId = facet.id();
        ending.accountId = facet.accountId();
        ending.organisationId = facet.organisationId();
        ending.proposedBy = by.accountId();
        ending.proposerSince = by.since();
        ending.proposedAt = now;
        ending.reason = by.reason();
        ending.why = why;
        ending.expiresAt = now.plus(WAITS);
        return ending;
    }

    boolean waitsAt(Instant now) {
        return verdict == null && now.isBefore(expiresAt);
    }

    /** A second admin decides. */
    void decideAsAdmin(boolean agree, long adminId, Admins admins, String words, Instant now) {
        refuseOwnPart(adminId);
        if (!admins.secondsFor(this).contains(adminId)) {
            throw new NotAllowed("Somebody can be the second once they, and the person who proposed it, have had their"
                    + " roles for 30 days. Another admin or a moderator of this site decides about this one.");
        }
        if (admins.needModerator(this)) {
            throw new NotAllowed("Your organisation has only one admin, so a moderator of this site decides.");
        }
        decide(agree, adminId, DecidedAs.ADMIN, words, now);
    }

    /** A moderator decides in place of the second admin that the organisation does not have. */
    void decideAsModerator(boolean agree, long moderatorId, Admins admins, String words, Instant now) {
        refuseOwnPart(moderatorId);
        if (!admins.needModerator(this)) {
            throw new NotAllowed("The organisation has a second admin. This is theirs to decide.");
        }
        decide(agree, moderatorId, DecidedAs.MODERATOR, words, now);
    }

    private void refuseOwnPart(long accountId) {
        if (accountId == proposedBy) {
            throw new NotAllowed("You proposed this ending, so somebody else has to agree to it.");
        }
        if (accountId == this.accountId) {
            throw new NotAllowed("This is about you, so somebody else decides.");
        }
    }

    private void decide(boolean agree, long by, DecidedAs as, String words, Instant now) {
        requireWaiting(now);
        verdict = agree ? Verdict.AGREED : Verdict.REFUSED;
        decidedBy = by;
        decidedAs = as;
        decidedAt = now;
        answer = words;
    }

    /** Whoever proposed it thought again. */
    void takeBack(long accountId, Instant now) {
        if (accountId != proposedBy) {
            throw new NotAllowed("Only the person who proposed this ending can take it back.");
        }
        requireWaiting(now);
        verdict = Verdict.TAKEN_BACK;
        decidedBy = accountId;
        decidedAs = DecidedAs.PROPOSER;
        decidedAt = now;
    }

    /** There is nothing left to decide. */
    void overtake(Instant now) {
        verdict = Verdict.OVERTAKEN;
        decidedAt = now;
    }

    private void requireWaiting(Instant now) {
        if (!waitsAt(now)) {
            throw new Conflict("This ending was decided already, or it waited too long.");
        }
    }

    /** What was written near it, as it stood when the ending was agreed to. */
    void near(Near found) {
        near = near(why) == Near.CONCERN || found == null ? near(why) : found;
    }

    private static Near near(Why why) {
        return switch (why) {
            case CONCERN -> Near.CONCERN;
            case CLOSED -> Near.CLOSED;
            case MANY -> null;
        };
    }

    /**
     * Puts it into the public log, for the person's other statements of the same act too.
     *
     * @param organisation to be named, or null
     */
    void log(long key, LocalDate month, Long organisation, int statements) {
        logKey = key;
        logMonth = month;
        logOrganisationId = organisation;
        logStatements = statements;
    }
}
