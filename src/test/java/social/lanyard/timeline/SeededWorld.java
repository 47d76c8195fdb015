package social.lanyard.timeline;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import social.lanyard.support.Ids;

/** People, follows and posts from a seed, and what each reader's home should hold, worked out post by post in memory. */
final class SeededWorld {
    private static final int PEOPLE = 40;
    private static final int POSTS = 900;

    private final Random random;
    private final List<Long> people = new ArrayList<>();
    private final Map<Long, Set<Long>> follows = new HashMap<>();
    private final Map<Long, Set<Long>> hidden = new HashMap<>();
    private final Set<Long> closed = new HashSet<>();
    private final TreeMap<Long, Written> posts = new TreeMap<>(Comparator.reverseOrder());

    SeededWorld(long seed) {
        random = new Random(seed);
    }

    private final Map<Long, Set<String>> topics = new HashMap<>();
    private final Map<Long, Set<Long>> series = new HashMap<>();

    private record Written(
            long id,
            long author,
            int visibility,
            Long parentAuthor,
            boolean deleted,
            Set<String> tags,
            Long inSeries) {}

    /** The first four people: one follows nobody, one three, one half, one everybody. */
    List<Long> readers() {
        return people.subList(0, 4);
    }

    Set<Long> followees(long reader) {
        return follows.getOrDefault(reader, Set.of());
    }

    /** What this reader's home holds, newest first. */
    List<Long> home(long reader) {
        return posts.values().stream()
                .filter(post -> !post.deleted() && wanted(reader, post) && mayBeSeen(reader, post))
                .map(Written::id)
                .toList();
    }

    /** How many posts would be in home if nobody asked who may see them. */
    long withheld(long reader) {
        return posts.values().stream()
                .filter(post -> !post.deleted() && wanted(reader, post) && !mayBeSeen(reader, post))
                .count();
    }

    private boolean wanted(long reader, Written post) {
        return byAccounts(reader, post) || bySubjects(reader, post);
    }

    private boolean byAccounts(long reader, Written post) {
        return near(reader, post.author()) && (post.parentAuthor() == null || near(reader, post.parentAuthor()));
    }

    private boolean bySubjects(long reader, Written post) {
        boolean topic = post.parentAuthor() == null
                && post.visibility() == 0
                && post.tags().stream().anyMatch(topics.getOrDefault(reader, Set.of())::contains);
        return topic
                || post.inSeries() != null
                        && series.getOrDefault(reader, Set.of()).contains(post.inSeries());
    }

    /** How much of this reader's home only a topic or a series brings. */
    long broughtBySubjects(long reader) {
        return posts.values().stream()
                .filter(post -> !post.deleted() && mayBeSeen(reader, post))
                .filter(post -> bySubjects(reader, post) && !byAccounts(reader, post))
                .count();
    }

    private boolean near(long reader, long author) {
        return author == reader || followees(reader).contains(author);
    }

    private boolean mayBeSeen(long reader, Written post) {
        long top = post.parentAuthor() == null ? post.author() : post.parentAuthor();
        boolean visible = post.visibility() < 2
                || post.author() == reader
                || top == reader
                || post.visibility() == 2 && followees(reader).contains(top);
        return visible
                && !closed.contains(post.author())
                && !hidden.getOrDefault(reader, Set.of()).contains(post.author())
                && (post.author() == reader
                        || !hidden.getOrDefault(reader, Set.of()).contains(top));
    }

    void write() throws SQLException {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(TimelineScene.person("Seeded " + i));
        }
        for (int i = 4; i < PEOPLE; i++) {
            befriend(people.get(1), people.get(i), i < 7);
            befriend(people.get(2), people.get(i), i % 2 == 0);
            befriend(people.get(3), people.get(i), true);
            befriend(people.get(i), people.get(random.nextInt(PEOPLE)), true);
        }
        befriend(people.get(3), people.get(2), true);
        shut(people.get(10));
        shut(people.get(25));
        conceal(people.get(3), people.get(12));
        conceal(people.get(2), people.get(14));
        long parts = people.get(20);
        TimelineScene.series(parts, people.get(20));
        followSubjects(people.get(0), Set.of("seeded-rare"), Set.of());
        followSubjects(people.get(1), Set.of("seeded-rare", "seeded-often"), Set.of(parts));
        followSubjects(people.get(3), Set.of("seeded-often"), Set.of(parts));
        for (int i = 0; i < POSTS; i++) {
            publish();
        }
        // Half a hundred posts in a row that nobody but their author may see: no reader may get stuck on them.
        for (int i = 0; i < 50; i++) {
            publish(people.get(6), 3, null, Duration.ofDays(100).plusSeconds(i));
        }
    }

    private void befriend(long follower, long followee, boolean really) throws SQLException {
        if (really && follower != followee) {
            follows.computeIfAbsent(follower, none -> new HashSet<>()).add(followee);
            TimelineScene.follow(follower, followee);
        }
    }

    private void followSubjects(long reader, Set<String> tags, Set<Long> series) throws SQLException {
        topics.put(reader, tags);
        this.series.put(reader, series);
        for (String tag : tags) {
            TimelineScene.followTopic(reader, tag);
        }
        for (long one : series) {
            TimelineScene.followSeries(reader, one);
        }
    }

    private void shut(long account) throws SQLException {
        closed.add(account);
        TimelineScene.close(account);
    }

    private void conceal(long viewer, long target) throws SQLException {
        hidden.computeIfAbsent(viewer, none -> new HashSet<>()).add(target);
        TimelineScene.hide(viewer, target);
    }

    private void publish() throws SQLException {
        long author = people.get(random.nextInt(PEOPLE));
        // Most of it lately, some of it long ago, so that windows of every width are met.
        Duration ago = Duration.ofSeconds((long) (Math.pow(random.nextDouble(), 3) * 500 * 86_400));
        int visibility = List.of(0, 0, 0, 0, 1, 2, 2, 3).get(random.nextInt(8));
        Long parentAuthor = random.nextInt(3) == 0 ? people.get(random.nextInt(PEOPLE)) : null;
        publish(author, visibility, parentAuthor, ago);
    }

    private void publish(long author, int visibility, Long parentAuthor, Duration ago) throws SQLException {
        long id = Ids.at(Instant.now().minus(ago)) + random.nextInt(1 << 22);
        boolean deleted = random.nextInt(20) == 0;
        if (posts.containsKey(id)) {
            return;
        }
        Long parent = parentAuthor == null ? null : Long.valueOf(id - (1 << 22));
        TimelineScene.post(id, author, TimelineScene.NOTE, visibility, "Seeded", parent, parentAuthor);
        if (deleted) {
            TimelineScene.run("update post set deleted_at = now() where id = ?", id);
        }
        Set<String> tags = new HashSet<>();
        tag(id, author, "seeded-rare", 25, tags);
        tag(id, author, "seeded-often", 6, tags);
        Long inSeries = author == people.get(20) && parent == null ? people.get(20) : null;
        if (inSeries != null) {
            TimelineScene.part(inSeries, id, author);
        }
        posts.put(id, new Written(id, author, visibility, parentAuthor, deleted, tags, inSeries));
    }

    private void tag(long post, long author, String tag, int oneIn, Set<String> tags) throws SQLException {
        if (random.nextInt(oneIn) == 0) {
            tags.add(tag);
            TimelineScene.tag(post, author, tag);
        }
    }
}
