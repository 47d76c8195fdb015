package social.lanyard.organisation.bulk;

import java.time.Instant;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.FacetState;

/** A statement of the organisation about somebody as it stands while a file is tried; in the order of the query. */
record Held(
        long id,
        long accountId,
        FacetKind kind,
        String label,
        String register,
        byte[] number,
        String methods,
        String displayName,
        Instant validUntil,
        Instant offeredAt,
        Instant acceptedAt,
        Instant declinedAt,
        Instant endedAt) {

    boolean fresh(Instant now) {
        return acceptedAt != null && endedAt == null && FacetState.at(now, validUntil, null) == FacetState.FRESH;
    }

    boolean accepted() {
        return acceptedAt != null && endedAt == null;
    }

    boolean waits(Instant now) {
        return acceptedAt == null
                && declinedAt == null
                && endedAt == null
                && now.isBefore(offeredAt.plus(Facet.OFFER))
                && now.isBefore(validUntil);
    }

    /** They said no to it, or ended it themselves. */
    boolean unwanted() {
        return declinedAt != null || endedAt != null;
    }

    boolean says(FacetKind kind, String label) {
        return this.kind == kind && this.label.equals(label);
    }
}
