package social.lanyard.organisation;

import java.time.Duration;
import java.time.Instant;

/** How a facet stands at a moment. It follows from dates and is stored nowhere, so that no job has to keep it true. */
public enum FacetState {
    /** Somebody looked, and it is within its time. */
    FRESH,
    /** The last 30 days of its time. */
    AGEING,
    /** Its time ran out and nobody looked again. */
    LAPSED,
    /** Ended by the organisation, by the person, or by a change of name. */
    ENDED;

    public static final Duration LAST_DAYS = Duration.ofDays(30);

    /**
     * @param validUntil the first moment at which it does not hold any more
     * @param endedAt when somebody ended it, or null
     */
    public static FacetState at(Instant now, Instant validUntil, Instant endedAt) {
        if (endedAt != null && !endedAt.isAfter(now)) {
            return ENDED;
        }
        if (!now.isBefore(validUntil)) {
            return LAPSED;
        }
        return now.isBefore(validUntil.minus(LAST_DAYS)) ? FRESH : AGEING;
    }

    /** Holds: fresh or ageing. */
    public boolean current() {
        return this == FRESH || this == AGEING;
    }

    /** Name of the badge in the sprite. */
    public String icon() {
        return "badge-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Classes of the word in a list. */
    public String css() {
        return this == FRESH ? "fresh" : "fresh fresh--" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
