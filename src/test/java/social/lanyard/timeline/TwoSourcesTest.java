package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Home out of accounts and subjects, in memory: whatever the windows and the pages, everything is there once. */
class TwoSourcesTest {
    private static final long NOW = 1_000_000;

    private final NavigableSet<Long> accounts = new TreeSet<>();
    private final NavigableSet<Long> subjects = new TreeSet<>();
    private final NavigableSet<Long> unseen = new TreeSet<>();

    @Test
    void pages_of_two_sources_hold_everything_once_in_both_directions() {
        for (int world = 0; world < 300; world++) {
            seed(new Random(world));
            for (int limit : List.of(1, 7, 20)) {
                for (long span : List.of(1L, 20_000L, Long.MAX_VALUE)) {
                    Hint hint = new Hint(3, span);
                    assertThat(downwards(limit, hint))
                            .as("world %d, %d a page, span %d, downwards", world, limit, span)
                            .isEqualTo(naive());
                    assertThat(upwards(limit, hint))
                            .as("world %d, %d a page, span %d, upwards", world, limit, span)
                            .isEqualTo(naive());
                }
            }
        }
    }

    private void seed(Random random) {
        List.of(accounts, subjects, unseen).forEach(NavigableSet::clear);
        fill(accounts, random, random.nextInt(4) * random.nextInt(40));
        fill(subjects, random, random.nextInt(4) * random.nextInt(40));
        Stream.of(accounts, subjects)
                .flatMap(NavigableSet::stream)
                .filter(id -> random.nextInt(4) == 0)
                .forEach(unseen::add);
        accounts.stream().filter(id -> random.nextInt(5) == 0).forEach(subjects::add);
    }

    private static void fill(NavigableSet<Long> ids, Random random, int many) {
        for (int i = 0; i < many; i++) {
            ids.add(1 + (long) (Math.pow(random.nextDouble(), 3) * (NOW - 2)));
        }
    }

    private List<Long> naive() {
        NavigableSet<Long> all = new TreeSet<>(Collections.reverseOrder());
        all.addAll(accounts);
        all.addAll(subjects);
        all.removeAll(unseen);
        return List.copyOf(all);
    }

    private List<Long> downwards(int limit, Hint hint) {
        List<Long> all = new ArrayList<>();
        Long from = null;
        do {
            Page<Long> page = page(new Cursor(from, null, limit), hint);
            all.addAll(page.items());
            from = page.older();
        } while (from != null);
        return all;
    }

    private List<Long> upwards(int limit, Hint hint) {
        List<Long> all = new ArrayList<>();
        long from = 0;
        while (true) {
            Page<Long> page = page(new Cursor(null, from, limit), hint);
            List<Long> items = new ArrayList<>(page.items());
            Collections.reverse(items);
            all.addAll(items);
            if (page.newer() == from) {
                Collections.reverse(all);
                return all;
            }
            from = page.newer();
        }
    }

    private Page<Long> page(Cursor cursor, Hint hint) {
        Candidates near = found(accounts, HomeSearch.begin(cursor, NOW, hint));
        Candidates far = found(subjects, HomeSearch.begin(cursor, NOW, new Hint(2, 0), near.reach(cursor)));
        Candidates both = near.and(far, cursor);
        List<Long> visible =
                both.ids().stream().filter(id -> !unseen.contains(id)).toList();
        return both.page(cursor, visible, Long::longValue);
    }

    private static Candidates found(NavigableSet<Long> source, HomeSearch begun) {
        HomeSearch search = begun;
        while (!search.isOver()) {
            Window window = search.window();
            NavigableSet<Long> inside = window.low() >= window.high()
                    ? new TreeSet<>()
                    : source.subSet(window.low(), true, window.high(), false);
            search = search.found((search.upwards() ? inside : inside.descendingSet())
                    .stream().limit(search.missing()).toList());
        }
        return search.candidates();
    }
}
