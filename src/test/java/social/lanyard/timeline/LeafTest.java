package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the memory of an instance gives, against all posts in order: up to where it says that it knows, nothing is left out. */
class LeafTest {
    private static final int PEOPLE = 30;
    private static final long READER = 1;

    private record Post(long author, long other) {}

    private final NavigableMap<Long, Post> posts = new TreeMap<>(Collections.reverseOrder());
    private final Leaf leaf = new Leaf();
    private final Set<Long> followed = new HashSet<>();
    private final Set<Long> quiet = new HashSet<>();

    @Test
    void up_to_where_it_says_it_gives_what_all_posts_would() {
        int through = 0;
        int goingOn = 0;
        for (int world = 0; world < 80; world++) {
            Random random = new Random(world);
            seed(random);
            for (int look = 0; look < 10; look++) {
                long from = look == 0 ? Long.MAX_VALUE : random.nextInt(12_000);
                int wanted = 1 + random.nextInt(60);
                Picked below = leaf.below(READER, followees(), from, wanted);
                List<Long> all = wanted(posts.tailMap(from, false));
                assertThat(below.ids())
                        .as("world %d, %d below %d", world, wanted, from)
                        .isEqualTo(all.stream()
                                .filter(id -> id >= below.reach())
                                .limit(wanted)
                                .toList());
                assertThat(below.reach()).as("where to go on").isLessThanOrEqualTo(from);
                assertThat(below.end() && all.size() > below.ids().size())
                        .as("an end with more behind it")
                        .isFalse();
                assertThat(below.shares())
                        .isEqualTo(below.ids().stream()
                                .filter(id -> posts.get(id).other() < 0)
                                .toList());
                Picked above = leaf.above(READER, followees(), from, wanted);
                if (above != null) {
                    List<Long> upwards = new ArrayList<>(wanted(posts.headMap(from, false)));
                    Collections.reverse(upwards);
                    assertThat(above.ids())
                            .as("world %d, %d above %d", world, wanted, from)
                            .isEqualTo(upwards.stream().limit(wanted).toList());
                    assertThat(above.end()).isEqualTo(upwards.size() < wanted);
                    through++;
                }
                goingOn += below.end() || below.ids().size() == wanted ? 0 : 1;
            }
        }
        assertThat(through).isGreaterThan(50);
        assertThat(goingOn).as("looks that have to go on elsewhere").isGreaterThan(50);
    }

    @Test
    void what_it_counts_is_what_it_holds() {
        for (int world = 0; world < 20; world++) {
            seed(new Random(world));
            Map<Long, Integer> of = new HashMap<>();
            posts.entrySet().stream()
                    .filter(post -> post.getKey() >= leaf.horizon())
                    .forEach(post -> of.merge(post.getValue().author(), 1, Integer::sum));
            int most = of.values().stream()
                    .mapToInt(many -> Math.min(many, AuthorPosts.MOST))
                    .sum();
            // An author whose posts were taken back after older ones had gone holds fewer.
            assertThat(leaf.posts()).isBetween((long) (most * 0.6), (long) most);
            assertThat(leaf.weight()).isGreaterThanOrEqualTo(8 * leaf.posts());
        }
    }

    @Test
    void an_empty_one_knows_nothing_and_says_so() {
        Picked nothing = new Leaf().below(READER, new Followees("", new long[] {2}, new long[0]), Long.MAX_VALUE, 40);
        assertThat(nothing.ids()).isEmpty();
        assertThat(nothing.end()).isFalse();
        assertThat(new Leaf().above(READER, new Followees("", new long[] {2}, new long[0]), 0, 40))
                .isNull();
    }

    @Test
    void many_read_while_one_writes_and_meet_nothing_twice_or_out_of_order() throws Exception {
        leaf.reach(0);
        long[] authors = IntStream.range(2, 3_000).mapToLong(i -> i).toArray();
        Followees all = new Followees("", authors, new long[0]);
        AtomicBoolean over = new AtomicBoolean();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = IntStream.range(0, 3)
                .mapToObj(i -> new Thread(() -> {
                    while (!over.get()) {
                        List<Long> ids =
                                leaf.below(READER, all, Long.MAX_VALUE, 40).ids();
                        for (int at = 1; at < ids.size(); at++) {
                            if (ids.get(at - 1) <= ids.get(at)) {
                                wrong.add(ids.toString());
                            }
                        }
                    }
                }))
                .toList();
        readers.forEach(Thread::start);
        Random random = new Random(7);
        for (long id = 1; id < 60_000; id++) {
            long author = 2 + random.nextInt(2_990);
            leaf.add(id, author, 0);
            if (random.nextInt(10) == 0) {
                leaf.remove(id, author);
            }
            if (id == 40_000) {
                leaf.forget(10_000);
            }
        }
        over.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(leaf.authors()).isEqualTo(2_990);
    }

    private void seed(Random random) {
        posts.clear();
        leaf.clear();
        followed.clear();
        quiet.clear();
        leaf.reach(0);
        for (long account = READER + 1; account <= PEOPLE; account++) {
            if (random.nextInt(3) > 0) {
                followed.add(account);
                if (random.nextInt(4) == 0) {
                    quiet.add(account);
                }
            }
        }
        int many = random.nextInt(1_500);
        for (int i = 0; i < many; i++) {
            long id = 1 + random.nextInt(10_000);
            // A few write most of it.
            long author = 1 + (long) (Math.pow(random.nextDouble(), 3) * PEOPLE);
            long other = random.nextInt(3) > 0 ? 0 : (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(PEOPLE));
            if (posts.putIfAbsent(id, new Post(author, other)) == null) {
                leaf.add(id, author, other);
                leaf.add(id, author, other);
            }
            if (random.nextInt(12) == 0 && !posts.isEmpty()) {
                Long gone = posts.ceilingKey((long) random.nextInt(10_000));
                if (gone != null) {
                    leaf.remove(gone, posts.remove(gone).author());
                }
            }
        }
        if (random.nextInt(3) == 0) {
            leaf.forget(random.nextInt(6_000));
        }
    }

    private Followees followees() {
        return new Followees("", sorted(followed), sorted(quiet));
    }

    private static long[] sorted(Set<Long> ids) {
        long[] sorted = ids.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private List<Long> wanted(NavigableMap<Long, Post> from) {
        return from.entrySet().stream()
                .filter(post -> wanted(post.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean wanted(Post post) {
        if (post.author() != READER && !followed.contains(post.author())) {
            return false;
        }
        if (post.other() >= 0) {
            return post.other() == 0 || post.other() == READER || followed.contains(post.other());
        }
        return -post.other() != READER
                && !followed.contains(-post.other())
                && followed.contains(post.author())
                && !quiet.contains(post.author());
    }
}
