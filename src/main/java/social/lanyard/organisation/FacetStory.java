package social.lanyard.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A facet with what became of it.
 *
 * @param confirmedName the name that it was made for
 * @param endedHow who or what ended it, or null while nobody did
 * @param numberKept whether a register number is stored with it
 * @param numberShown whether the person shows that number
 * @param renewalAsked whether the person asked for renewal
 * @param validFrom the first moment at which it holds
 */
public record FacetStory(
        FacetView facet,
        String confirmedName,
        Instant acceptedAt,
        Instant endedAt,
        Facet.Ending endedHow,
        String endedReason,
        boolean numberKept,
        boolean numberShown,
        boolean renewalAsked,
        Instant validFrom) {

    /** Something that happened to a facet. */
    public enum What {
        CONFIRMED,
        LAPSED,
        RENEWED,
        ENDED_BY_ORGANISATION,
        ENDED_BY_MEMBER,
        ENDED_BY_RENAME,
        ENDED_BY_ROLE_CHANGE
    }

    /** One line of a history. */
    public record Event(Instant at, What what, FacetView facet, String reason) {
        public Event withoutReason() {
            return new Event(at, what, facet, null);
        }
    }

    /** Ended by whom, in the words of a history; null while it was not. */
    public What ending() {
        if (endedHow == null) {
            return null;
        }
        return switch (endedHow) {
            case ORGANISATION -> Facet.RENEWED.equals(endedReason) ? What.RENEWED : What.ENDED_BY_ORGANISATION;
            case MEMBER -> What.ENDED_BY_MEMBER;
            case RENAME -> What.ENDED_BY_RENAME;
            case ROLE_CHANGE -> What.ENDED_BY_ROLE_CHANGE;
        };
    }

    /** What happened to these facets until now, the newest first. */
    public static List<Event> history(List<FacetStory> stories, Instant now) {
        List<Event> events = new ArrayList<>();
        for (FacetStory story : stories) {
            FacetView facet = story.facet();
            events.add(new Event(story.acceptedAt(), What.CONFIRMED, facet, null));
            if (story.endedAt() != null) {
                events.add(new Event(story.endedAt(), story.ending(), facet, story.endedReason()));
            } else if (!now.isBefore(facet.validUntil())) {
                events.add(new Event(facet.validUntil(), What.LAPSED, facet, null));
            }
        }
        events.sort(Comparator.comparing(Event::at).reversed());
        return events;
    }
}
