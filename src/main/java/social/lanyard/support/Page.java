package social.lanyard.support;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, newest first, and the ids from which its neighbours are read.
 *
 * @param items what is shown
 * @param older cursor (max_id) of the next, older page, or null when this is the end
 * @param newer cursor (min_id) of the page before it, or null when there is nothing to show
 */
public record Page<T>(List<T> items, Long older, Long newer) {
    public Page {
        items = List.copyOf(items);
    }

    /** A page from up to {@code limit + 1} rows in the order newest first: the extra row only says that there are more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Long> id) {
        boolean more = rows.size() > limit;
        List<T> items = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                items,
                more ? id.apply(items.get(items.size() - 1)) : null,
                items.isEmpty() ? null : id.apply(items.get(0)));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), older, newer);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
