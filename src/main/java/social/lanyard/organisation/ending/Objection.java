package social.lanyard.organisation.ending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import social.lanyard.organisation.Facet;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.NotFound;

/** Somebody says that the ending of a statement about them is wrong. A moderator answers in words. */
@Entity
@Table(name = "facet_objection")
class Objection {
    @Id
    Long id;

    @Column(name = "facet_id", updatable = false)
    long facetId;

    @Column(name = "account_id", updatable = false)
    long accountId;

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Column(updatable = false)
    String words;

    @Column(name = "made_at", updatable = false)
    Instant madeAt;

    @Column(name = "answered_by")
    Long answeredBy;

    @Column(name = "answered_at")
    Instant answeredAt;

    String answer;

    @Version
    int version;

    protected Objection() {}

    /** The person it is about objects to what their organisation ended; to nothing else there is anything to say. */
    static Objection to(Facet facet, long id, long accountId, String words, Instant now) {
        if (facet.accountId() != accountId || !facet.endedByOrganisation()) {
            throw new NotFound();
        }
        Objection objection = new Objection();
        objection.id = id;
        objection.facetId = facet.id();
        objection.accountId = accountId;
        objection.organisationId = facet.organisationId();
        objection.words = words;
        objection.madeAt = now;
        return objection;
    }

    void answer(long moderatorId, String what, Instant now) {
        if (moderatorId == accountId) {
            throw new NotAllowed("This is about you, so somebody else decides.");
        }
        if (answeredAt != null) {
            throw new Conflict("This was answered already.");
        }
        answeredBy = moderatorId;
        answeredAt = now;
        answer = what;
    }
}
