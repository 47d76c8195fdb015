package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.timeline.TimelineScene.run;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Cursor;
import social.lanyard.support.Hearing;
import social.lanyard.support.Ids;
import social.lanyard.support.Page;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.TestDatabase;

/**
 * Home out of the memory of instances against home out of the database, over a seeded random world: page by page the same.
 * Of three instances one hears what the database says, one hears nothing, and one has room for very little.
 */
@LanyardTest
class LeafHomeTest {
    private static final int PEOPLE = 200;
    private static final int POSTS = Proof.full() ? 20_000 : 3_000;
    private static final List<Long> WORLD = new ArrayList<>();

    private static Instance hearing;
    private static Instance deaf;
    private static Instance small;

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    @Inject
    HomePull pull;

    @Inject
    SubjectCandidates subjects;

    @Inject
    SomeAuthors authors;

    @Inject
    VisiblePosts posts;

    @Inject
    LeafTail own;

    /** One instance, as far as home is concerned. */
    private record Instance(LeafTail tail, LeafCandidates candidates, HomeTimeline home) {}

    private record Room(double shareOfMemory) implements LeafConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public MemorySize readers() {
            return new MemorySize(BigInteger.valueOf(1 << 20));
        }

        @Override
        public Duration tick() {
            return Duration.ofMinutes(10);
        }
    }

    @BeforeAll
    static void seed() throws SQLException {
        for (int i = 0; i < PEOPLE; i++) {
            WORLD.add(TimelineScene.person("Leafed " + i));
        }
        Random random = new Random(7);
        try (Connection owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            follows(owner, random);
            posts(owner, random);
            owner.commit();
        }
        for (int i = 0; i < 40; i++) {
            TimelineScene.hide(WORLD.get(i), WORLD.get(i + 1 + random.nextInt(100)));
            mute(WORLD.get(5 * i), WORLD.get((5 * i + 1 + random.nextInt(150)) % PEOPLE));
        }
        TimelineScene.close(WORLD.get(190));
    }

    private static void follows(Connection owner, Random random) throws SQLException {
        try (PreparedStatement follow =
                owner.prepareStatement("insert into follow (follower_id, followee_id, show_boosts) values (?, ?, ?)")) {
            for (int reader = 0; reader < PEOPLE; reader++) {
                // The first follow nobody, the last follow nearly everybody.
                int many = reader < 5 ? 0 : reader >= 195 ? 180 : 1 + (int) (Math.pow(random.nextDouble(), 3) * 120);
                Set<Long> followed = new HashSet<>();
                for (int i = 0; i < many; i++) {
                    long followee = anybody(random);
                    if (followee != WORLD.get(reader) && followed.add(followee)) {
                        follow.setLong(1, WORLD.get(reader));
                        follow.setLong(2, followee);
                        follow.setBoolean(3, random.nextInt(4) > 0);
                        follow.addBatch();
                    }
                }
            }
            follow.executeBatch();
        }
    }

    private static void posts(Connection owner, Random random) throws SQLException {
        Map<Long, Long> written = new HashMap<>();
        Set<List<Long>> shared = new HashSet<>();
        long now = Instant.now().toEpochMilli();
        try (PreparedStatement post = owner.prepareStatement("""
                insert into post (id, author_id, kind, visibility, html, plain, words, reply_to_id, reply_to_author_id,
                                  thread_id, thread_author_id, reblog_of_id, reblog_author_id, published_at, deleted_at,
                                  withdrawn_at)
                values (?, ?, 1, ?, '<p>Leaf</p>', 'Leaf', 1, ?, ?, ?, ?, ?, ?, now(), ?, ?)
                """)) {
            for (int i = 0; i < POSTS; i++) {
                // Oldest first, so that what is answered or shared stands already; a few people write most of it.
                long ago = (long) (Math.pow(1 - (double) i / POSTS, 2) * 60 * 86_400_000L) + 60_000;
                long id = Ids.at(Instant.ofEpochMilli(now - ago)) + random.nextInt(1 << 22);
                long author = WORLD.get((int) (Math.pow(random.nextDouble(), 2) * PEOPLE));
                int sort = written.isEmpty() ? 9 : random.nextInt(10);
                Long about = written.isEmpty()
                        ? null
                        : List.copyOf(written.keySet().stream().limit(200).toList())
                                .get(random.nextInt(Math.min(200, written.size())));
                boolean reply = sort < 2;
                boolean share = sort == 2 && shared.add(List.of(author, about));
                boolean gone = random.nextInt(15) == 0;
                if (written.containsKey(id)) {
                    continue;
                }
                post.setLong(1, id);
                post.setLong(2, author);
                post.setInt(3, share ? 0 : List.of(0, 0, 0, 0, 1, 2, 2, 3).get(random.nextInt(8)));
                Long parent = reply ? about : null;
                Long parentAuthor = reply ? written.get(about) : null;
                post.setObject(4, parent);
                post.setObject(5, parentAuthor);
                post.setObject(6, parent);
                post.setObject(7, parentAuthor);
                post.setObject(8, share ? about : null);
                post.setObject(9, share ? written.get(about) : null);
                post.setTimestamp(10, gone ? new java.sql.Timestamp(now) : null);
                post.setTimestamp(11, gone && random.nextBoolean() ? new java.sql.Timestamp(now) : null);
                post.addBatch();
                if (!share && !reply) {
                    written.put(id, author);
                }
            }
            post.executeBatch();
        }
    }

    private static void mute(long account, long target) throws SQLException {
        run(
                "insert into mute (account_id, target_id, notifications, created_at) values (?, ?, false, now())",
                account,
                target);
    }

    private static long anybody(Random random) {
        return WORLD.get(random.nextInt(PEOPLE));
    }

    @BeforeEach
    void start() {
        if (hearing == null) {
            hearing = instance(0.25);
            new Hearing(vertx, pool.getDelegate(), List.of(hearing.tail())).begin(null);
            deaf = instance(0.25);
            small = instance(2e-6);
        }
        List.of(hearing, deaf, small).forEach(one -> until(one.tail()::ready));
    }

    private Instance instance(double share) {
        LeafConfig config = new Room(share);
        LeafTail tail = new LeafTail(vertx, pool, config, clock);
        tail.begin();
        LeafCandidates candidates = new LeafCandidates(pool, pull, tail, config);
        return new Instance(tail, candidates, new HomeTimeline(candidates, subjects, authors, posts));
    }

    @Test
    void the_application_itself_reads_homes_out_of_its_memory() {
        until(own::ready);
        assertThat(own.leaf().posts()).isGreaterThan(1_000);
    }

    @Test
    void candidates_are_the_same_page_by_page_to_the_end_in_both_directions() throws Throwable {
        for (Instance instance : List.of(hearing, deaf, small)) {
            for (int i = 0; i < PEOPLE; i += Proof.full() ? 1 : 11) {
                long reader = WORLD.get(i);
                for (int limit : Proof.full() ? List.of(1, 7, 20, 40) : List.of(20)) {
                    sameCandidates(instance, reader, limit, true);
                    sameCandidates(instance, reader, limit, false);
                }
            }
        }
        assertThat(deaf.candidates().answered()).isGreaterThan(50);
        assertThat(small.candidates().completed()).isGreaterThan(50);
    }

    private void sameCandidates(Instance instance, long reader, int limit, boolean downwards) throws Throwable {
        Cursor cursor = downwards ? new Cursor(null, null, limit) : new Cursor(null, 0L, limit);
        for (int page = 0; page < 500; page++) {
            Cursor at = cursor;
            Candidates expected = read(() -> pull.of(reader, at)).posts();
            Candidates found = read(() -> instance.candidates().of(reader, at)).posts();
            assertThat(found).as("reader %d at %s", reader, at).isEqualTo(expected);
            if (expected.complete()) {
                return;
            }
            long last = expected.ids()
                    .get(page % 2 == 0 ? limit - 1 : expected.ids().size() - 1);
            cursor = downwards ? new Cursor(last, null, limit) : new Cursor(null, last, limit);
        }
        throw new AssertionError("No end for reader " + reader);
    }

    @Test
    void pages_are_the_same_to_the_end_in_both_directions() throws Throwable {
        HomeTimeline plain = new HomeTimeline(pull, subjects, authors, posts);
        for (int reader : Proof.full() ? List.of(2, 30, 60, 199) : List.of(30, 199)) {
            Cursor cursor = Cursor.FIRST;
            Long lowest = null;
            for (int page = 0; cursor != null && page < 200; page++) {
                Page<HomeItem> expected = samePage(plain, WORLD.get(reader), cursor);
                lowest = expected.newer() == null ? lowest : expected.newer();
                cursor = expected.older() == null ? null : new Cursor(expected.older(), null, 20);
            }
            assertThat(cursor).as("an end").isNull();
            samePage(plain, WORLD.get(reader), new Cursor(null, lowest == null ? 0L : lowest, 20));
            samePage(plain, WORLD.get(reader), new Cursor(null, 0L, 20));
        }
    }

    private Page<HomeItem> samePage(HomeTimeline plain, long reader, Cursor cursor) throws Throwable {
        Page<HomeItem> expected = read(() -> plain.of(reader, cursor));
        for (Instance instance : List.of(deaf, small)) {
            Page<HomeItem> found = read(() -> instance.home().of(reader, cursor));
            assertThat(places(found)).as("reader %d at %s", reader, cursor).isEqualTo(places(expected));
            assertThat(found.items())
                    .extracting(HomeItem::why)
                    .isEqualTo(expected.items().stream().map(HomeItem::why).toList());
            assertThat(found.older()).isEqualTo(expected.older());
            assertThat(found.newer()).isEqualTo(expected.newer());
        }
        return expected;
    }

    @Test
    void after_each_change_the_next_read_is_right_on_every_instance() throws Throwable {
        long reader = TimelineScene.person("Reader of leaves");
        long near = TimelineScene.person("Near");
        long far = TimelineScene.person("Far");
        long original = TimelineScene.note(far, TimelineScene.PUBLIC, "Of somebody else");
        long older = TimelineScene.note(near, TimelineScene.PUBLIC, "Written before");
        seen(reader, List.of());

        TimelineScene.follow(reader, near);
        seen(reader, List.of(older));

        long newer = TimelineScene.note(near, TimelineScene.PUBLIC, "Written afterwards");
        seen(reader, newest(older, newer));

        long share = TimelineScene.idFrom(Duration.ZERO);
        run(
                "insert into post (id, author_id, kind, visibility, html, plain, words, reblog_of_id, reblog_author_id,"
                        + " published_at) values (?, ?, 1, 0, '', '', 0, ?, ?, now())",
                share,
                near,
                original,
                far);
        seen(reader, newest(older, newer, share));
        run("update follow set show_boosts = false where follower_id = ? and followee_id = ?", reader, near);
        seen(reader, newest(older, newer));
        run("update follow set show_boosts = true where follower_id = ? and followee_id = ?", reader, near);
        seen(reader, newest(older, newer, share));

        TimelineScene.hide(reader, far);
        seen(reader, newest(older, newer));
        run("update post set deleted_at = now() where id = ?", older);
        seen(reader, List.of(newer));
        run("update post set visibility = 3 where id = ?", newer);
        seen(reader, List.of());
        run("update post set visibility = 2 where id = ?", newer);
        seen(reader, List.of(newer));
        TimelineScene.unfollow(reader, near);
        seen(reader, List.of());
        TimelineScene.follow(reader, near);
        mute(reader, near);
        seen(reader, List.of());
        run("delete from mute where account_id = ?", reader);
        seen(reader, List.of(newer));
        TimelineScene.close(near);
        seen(reader, List.of());
    }

    private static List<Long> newest(Long... ids) {
        return List.of(ids).stream()
                .sorted((one, other) -> Long.compare(other, one))
                .toList();
    }

    /** At once, on each of them: nothing is waited for. */
    private void seen(long reader, List<Long> expected) throws Throwable {
        for (Instance instance : List.of(hearing, deaf, small)) {
            assertThat(places(read(() -> instance.home().of(reader, Cursor.FIRST))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_lower_id_that_is_committed_later_is_there_on_every_instance() throws Throwable {
        long reader = TimelineScene.person("Patient reader");
        long author = TimelineScene.person("Slow author");
        TimelineScene.follow(reader, author);
        try (Connection slow = TestDatabase.asOwner()) {
            slow.setAutoCommit(false);
            long late = TimelineScene.idFrom(Duration.ofSeconds(30));
            insert(slow, late, author);
            long first = TimelineScene.note(author, TimelineScene.PUBLIC, "Committed first");
            seen(reader, List.of(first));
            slow.commit();
            seen(reader, List.of(first, late));
        }
    }

    private static void insert(Connection connection, long id, long author) throws SQLException {
        try (PreparedStatement post = connection.prepareStatement("insert into post (id, author_id, kind, visibility,"
                + " html, plain, words, published_at) values (?, ?, 1, 0, '', 'Late', 1, now())")) {
            post.setLong(1, id);
            post.setLong(2, author);
            post.executeUpdate();
        }
    }

    @Test
    void of_what_many_publish_at_once_nothing_is_lost() throws Throwable {
        long reader = TimelineScene.person("Reader of many");
        List<Long> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            many.add(TimelineScene.person("One of many " + i));
            TimelineScene.follow(reader, many.get(i));
        }
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Void>> written = many.stream()
                    .map(author -> writers.submit((Callable<Void>) () -> {
                        try (Connection own = TestDatabase.asOwner()) {
                            own.setAutoCommit(false);
                            for (int i = 0; i < 25; i++) {
                                insert(own, TimelineScene.idFrom(Duration.ofMillis(20L * (i % 7))), author);
                                Thread.sleep(i % 4);
                                own.commit();
                            }
                        }
                        return null;
                    }))
                    .toList();
            while (!written.stream().allMatch(Future::isDone)) {
                read(() -> deaf.candidates().of(reader, Cursor.FIRST));
                read(() -> hearing.candidates().of(reader, Cursor.FIRST));
            }
            for (Future<Void> one : written) {
                one.get();
            }
        } finally {
            writers.shutdown();
        }
        for (Instance instance : List.of(hearing, deaf, small)) {
            List<Long> all = new ArrayList<>();
            Cursor cursor = new Cursor(null, null, 40);
            while (cursor != null) {
                Cursor at = cursor;
                Candidates found =
                        read(() -> instance.candidates().of(reader, at)).posts();
                all.addAll(found.ids());
                cursor = found.complete() ? null : new Cursor(all.get(all.size() - 1), null, 40);
            }
            assertThat(all).hasSize(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_was_taken_back_makes_room_where_that_is_heard() throws Throwable {
        long author = TimelineScene.person("Has second thoughts");
        long note = TimelineScene.note(author, TimelineScene.PUBLIC, "To be taken back");
        read(() -> hearing.candidates().of(author, Cursor.FIRST));
        Followees nobody = new Followees("", new long[0], new long[0]);
        assertThat(hearing.tail()
                        .leaf()
                        .below(author, nobody, Long.MAX_VALUE, 40)
                        .ids())
                .containsExactly(note);
        run("update post set deleted_at = now() where id = ?", note);
        until(() -> hearing.tail()
                .leaf()
                .below(author, nobody, Long.MAX_VALUE, 40)
                .ids()
                .isEmpty());
    }

    private static void until(BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for long enough").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static List<Long> places(Page<HomeItem> page) {
        return page.items().stream().map(item -> item.card().place()).toList();
    }

    private static <T> T read(Supplier<Uni<T>> read) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(read);
    }
}
