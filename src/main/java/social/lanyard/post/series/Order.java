package social.lanyard.post.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import social.lanyard.support.Refusal;

/** The stories of a series by their ids, the first to read first. Each verb gives another order. */
record Order(List<Long> stories) {
    /** More than a reader can look through, and few enough to be read at once. */
    static final int MOST = 100;

    static final Order EMPTY = new Order(List.of());

    Order {
        stories = List.copyOf(stories);
    }

    /** @throws Refusal when a story comes twice, or there are too many */
    static Order of(List<Long> stories) {
        Set<Long> once = new HashSet<>(stories);
        if (once.size() < stories.size()) {
            throw new Refusal("stories", "A story can stand in a series once. One of these comes twice.");
        }
        return bounded(stories);
    }

    /** Puts stories at the end; those that are in it already stay where they are. */
    Order with(List<Long> more) {
        Set<Long> all = new LinkedHashSet<>(stories);
        all.addAll(more);
        return bounded(List.copyOf(all));
    }

    Order without(long story) {
        return new Order(stories.stream().filter(id -> id != story).toList());
    }

    /** One place towards the beginning; the first one, and one that is not in it, stay. */
    Order up(long story) {
        return swapped(stories.indexOf(story), stories.indexOf(story) - 1);
    }

    /** One place towards the end. */
    Order down(long story) {
        return swapped(stories.indexOf(story), stories.indexOf(story) + 1);
    }

    private Order swapped(int from, int to) {
        if (from < 0 || to < 0 || to >= stories.size()) {
            return this;
        }
        List<Long> changed = new ArrayList<>(stories);
        Collections.swap(changed, from, to);
        return new Order(changed);
    }

    private static Order bounded(List<Long> stories) {
        if (stories.size() > MOST) {
            throw new Refusal(
                    "stories",
                    "A series may have up to " + MOST + " stories. With these it would have " + stories.size() + ".");
        }
        return new Order(stories);
    }
}
