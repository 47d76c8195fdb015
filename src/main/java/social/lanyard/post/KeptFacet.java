package social.lanyard.post;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import social.lanyard.organisation.FrozenFacet;

/** A row of the author's confirmed facets on the day of writing. Written once with its post, never changed. */
@Embeddable
class KeptFacet {
    @Column(name = "author_id")
    long authorId;

    @Column(name = "facet_id")
    long facetId;

    String kind;
    String label;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "organisation_name")
    String organisationName;

    @Column(name = "organisation_code")
    String organisationCode;

    String methods;

    @Column(name = "checked_on")
    LocalDate checkedOn;

    @Column(name = "valid_until")
    Instant validUntil;

    protected KeptFacet() {}

    static KeptFacet of(long authorId, FrozenFacet facet) {
        KeptFacet kept = new KeptFacet();
        kept.authorId = authorId;
        kept.facetId = facet.facetId();
        kept.kind = facet.kind().name();
        kept.label = facet.label();
        kept.organisationId = facet.organisationId();
        kept.organisationName = facet.organisationName();
        kept.organisationCode = facet.organisationCode();
        kept.methods = facet.methods();
        kept.checkedOn = facet.checkedOn();
        kept.validUntil = facet.validUntil();
        return kept;
    }
}
