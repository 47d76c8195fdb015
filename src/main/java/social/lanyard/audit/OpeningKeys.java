package social.lanyard.audit;

import io.smallrye.mutiny.Uni;

/**
 * Seals what opens the commitments of the record, so that it vanishes with the person it is about. Implemented where the
 * keys of people are kept; in the current session of Hibernate.
 */
public interface OpeningKeys {
    /**
     * Something sealed.
     *
     * @param accountId under whose key; null where it was the site's own
     */
    record SealedOpening(Long accountId, byte[] bytes) {}

    /** @param subjectId under whose key, where there is such an account; else, or when null, under the site's own */
    Uni<SealedOpening> seal(Long subjectId, String opening);

    /** Nothing where the key is gone, and with it what it sealed. */
    Uni<String> open(SealedOpening kept);
}
