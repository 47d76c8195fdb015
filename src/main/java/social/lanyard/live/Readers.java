package social.lanyard.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import social.lanyard.follow.filter.Place;
import social.lanyard.post.PostCards;
import social.lanyard.timeline.HomeReaders;

/**
 * Asks which readers may be told of which posts: many readers in one statement, the same authority as for the pages. What
 * one reader is told never depends on what another one is.
 */
@ApplicationScoped
class Readers {
    /** Pairs of reader and post in one statement, so that each answers quickly. */
    private static final int PAIRS = 5_000;

    private final HomeReaders homes;
    private final PostCards cards;

    Readers(HomeReaders homes, PostCards cards) {
        this.homes = homes;
        this.cards = cards;
    }

    /** Those that belong into each reader's home. */
    Uni<Map<Long, Set<Long>>> home(Map<Long, Set<Long>> asked) {
        return inParts(asked, part -> homes.of(part).chain(found -> cards.listedForEach(found, Place.HOME)));
    }

    /** Those that belong into lists that each reader opened. */
    Uni<Map<Long, Set<Long>>> list(Map<Long, Set<Long>> asked) {
        return inParts(asked, part -> cards.listedForEach(part, Place.PUBLIC));
    }

    /** Those responses that stand below a post for each reader. */
    Uni<Map<Long, Set<Long>>> thread(Map<Long, Set<Long>> asked) {
        return inParts(asked, cards::inThreadForEach);
    }

    /** Those that each reader may see. */
    Uni<Map<Long, Set<Long>>> seen(Map<Long, Set<Long>> asked) {
        return inParts(asked, cards::seenByEach);
    }

    private static Uni<Map<Long, Set<Long>>> inParts(
            Map<Long, Set<Long>> asked, Function<Map<Long, Set<Long>>, Uni<Map<Long, Set<Long>>>> ask) {
        return Multi.createFrom()
                .iterable(parts(asked))
                .onItem()
                .transformToUniAndConcatenate(ask::apply)
                .collect()
                .in(HashMap<Long, Set<Long>>::new, Readers::join)
                .map(all -> all);
    }

    private static void join(Map<Long, Set<Long>> all, Map<Long, Set<Long>> some) {
        some.forEach((reader, posts) ->
                all.computeIfAbsent(reader, id -> new HashSet<>()).addAll(posts));
    }

    /** Also what is asked for one reader may be much: all visitors count as one. */
    static List<Map<Long, Set<Long>>> parts(Map<Long, Set<Long>> asked) {
        List<Map<Long, Set<Long>>> parts = new ArrayList<>();
        int pairs = 0;
        for (Map.Entry<Long, Set<Long>> reader : asked.entrySet()) {
            for (long post : reader.getValue()) {
                if (pairs++ % PAIRS == 0) {
                    parts.add(new HashMap<>());
                }
                parts.get(parts.size() - 1)
                        .computeIfAbsent(reader.getKey(), id -> new HashSet<>())
                        .add(post);
            }
        }
        return parts;
    }
}
