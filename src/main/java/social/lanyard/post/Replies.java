package social.lanyard.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The responses below a post, the oldest first, nested at most two deep; what lies deeper stands on the page of the
 * response that it answers.
 *
 * @param after the id after which the next page of responses begins, or null when this is the last
 */
public record Replies(List<Reply> all, Long after) {
    static final Replies NONE = new Replies(List.of(), null);
    /** Responses on one page, deeper ones included. */
    static final int PAGE = 100;

    /** One row of a thread. */
    record Place(long id, long replyTo, boolean gone) {}

    /**
     * @param below the post whose page this is
     * @param places up to one more than {@link #PAGE}, the oldest first
     * @param cards those that the reader may see
     */
    static Replies below(long below, List<Place> places, List<PostCard> cards) {
        boolean more = places.size() > PAGE;
        List<Place> page = more ? places.subList(0, PAGE) : places;
        Map<Long, PostCard> seen = new HashMap<>();
        cards.forEach(card -> seen.put(card.id(), card));
        Map<Long, List<Place>> answers = new LinkedHashMap<>();
        Map<Long, Place> here = new HashMap<>();
        page.stream()
                .filter(place -> place.gone() || seen.containsKey(place.id()))
                .forEach(place -> here.put(place.id(), place));
        List<Reply> all = new ArrayList<>();
        page.stream()
                .filter(place -> here.containsKey(place.id()))
                .forEach(place -> answers.computeIfAbsent(
                                here.containsKey(place.replyTo()) ? place.replyTo() : below, id -> new ArrayList<>())
                        .add(place));
        for (Place place : answers.getOrDefault(below, List.of())) {
            all.add(reply(place, 1, below, answers, seen));
        }
        return new Replies(List.copyOf(all), more ? page.get(page.size() - 1).id() : null);
    }

    private static Reply reply(
            Place place, int depth, long below, Map<Long, List<Place>> answers, Map<Long, PostCard> seen) {
        List<Reply> nested = depth == 2
                ? List.of()
                : answers.getOrDefault(place.id(), List.of()).stream()
                        .map(answer -> reply(answer, depth + 1, below, answers, seen))
                        .toList();
        return new Reply(place.id(), seen.get(place.id()), nested, depth == 1 && place.replyTo() != below);
    }
}
