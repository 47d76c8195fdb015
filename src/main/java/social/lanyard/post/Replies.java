package social.lanyard.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The responses below a post in the order of time, nested at most two deep; what lies deeper stands on the page of the
 * response that it answers. Who wrote one moves it nowhere.
 *
 * @param after the id after which the next page of responses begins, or null when this is the last
 * @param newest whether the newest stand first; answers to a response always go from the oldest on
 * @param last the newest that the reader may see, deeper ones included, or the post itself: what came after it is news
 */
public record Replies(List<Reply> all, Long after, boolean newest, long last) {
    static final Replies NONE = new Replies(List.of(), null, false, 0);
    /** Responses on one page, deeper ones included. */
    static final int PAGE = 100;

    /**
     * One row of a thread.
     *
     * @param threadAuthor who began it
     */
    record Place(long id, long replyTo, long threadAuthor, boolean gone) {}

    /**
     * @param below the post whose page this is
     * @param places up to one more than {@link #PAGE}, in the order in which the page goes through the thread
     * @param cards those that the reader may see
     * @param voices the accounts for which the reader speaks
     */
    static Replies below(long below, List<Place> places, List<PostCard> cards, Set<Long> voices, boolean newest) {
        boolean more = places.size() > PAGE;
        List<Place> page = new ArrayList<>(more ? places.subList(0, PAGE) : places);
        Long after = more ? page.get(page.size() - 1).id() : null;
        page.sort(Comparator.comparingLong(Place::id));
        Map<Long, PostCard> seen = new HashMap<>();
        cards.forEach(card -> seen.put(card.id(), card));
        Map<Long, List<Place>> answers = new LinkedHashMap<>();
        Map<Long, Place> here = new HashMap<>();
        page.stream()
                .filter(place -> place.gone() || seen.containsKey(place.id()))
                .forEach(place -> here.put(place.id(), place));
        page.stream()
                .filter(place -> here.containsKey(place.id()))
                .forEach(place -> answers.computeIfAbsent(
                                here.containsKey(place.replyTo()) ? place.replyTo() : below, id -> new ArrayList<>())
                        .add(place));
        Laying laying = new Laying(below, answers, seen, voices);
        List<Reply> all = new ArrayList<>();
        answers.getOrDefault(below, List.of()).forEach(place -> all.add(laying.reply(place, 1)));
        if (newest) {
            Collections.reverse(all);
        }
        long last = here.keySet().stream().mapToLong(Long::longValue).max().orElse(below);
        return new Replies(List.copyOf(all), after, newest, last);
    }

    private record Laying(long below, Map<Long, List<Place>> answers, Map<Long, PostCard> seen, Set<Long> voices) {
        Reply reply(Place place, int depth) {
            List<Reply> nested = depth == 2
                    ? List.of()
                    : answers.getOrDefault(place.id(), List.of()).stream()
                            .map(answer -> reply(answer, depth + 1))
                            .toList();
            PostCard card = seen.get(place.id());
            return new Reply(
                    place.id(),
                    card,
                    nested,
                    depth == 1 && place.replyTo() != below,
                    card != null && card.author().id() == place.threadAuthor(),
                    card != null && mayHide(card, place.threadAuthor()));
        }

        /** Under a post of one's own, and nothing of one's own. */
        private boolean mayHide(PostCard card, long threadAuthor) {
            return !card.held()
                    && !voices.contains(card.author().id())
                    && (voices.contains(threadAuthor)
                            || card.replyTo() != null
                                    && voices.contains(card.replyTo().authorId()));
        }
    }

    /** How many on this page are folded away. */
    public int folded() {
        return folded(all);
    }

    private static int folded(List<Reply> some) {
        return some.stream()
                .mapToInt(reply -> (reply.folded() ? 1 : 0) + folded(reply.answers()))
                .sum();
    }
}
