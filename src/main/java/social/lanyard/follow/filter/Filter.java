package social.lanyard.follow.filter;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What somebody does not want to meet.
 *
 * @param hides whether posts are left out; else they are folded behind the title
 * @param expiresAt when it ends by itself, or null
 */
public record Filter(long id, String title, Set<Place> places, boolean hides, Instant expiresAt, List<Word> words) {
    public Filter {
        places = Set.copyOf(places);
        words = List.copyOf(words);
    }

    public boolean holds(Place place) {
        return places.contains(place);
    }

    /** Its words, as a person types them: one a line. */
    public String lines() {
        return String.join("\n", words.stream().map(Word::text).toList());
    }

    public boolean whole() {
        return words.stream().allMatch(Word::whole);
    }
}
