package social.lanyard.organisation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A facet as it stood when a post was published. The post keeps these words for good, whatever becomes of the facet.
 *
 * @param facetId the facet it was copied from
 * @param methods names joined by plus signs, see {@link Method#inWords}
 */
public record FrozenFacet(
        long facetId,
        FacetKind kind,
        String label,
        long organisationId,
        String organisationName,
        String organisationCode,
        String methods,
        LocalDate checkedOn,
        Instant validUntil) {

    public String methodsInWords() {
        return Method.inWords(methods);
    }

    public LocalDate goodUntil() {
        return Days.lastDay(validUntil);
    }
}
