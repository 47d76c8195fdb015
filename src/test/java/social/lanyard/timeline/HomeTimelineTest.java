package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.lanyard.follow.filter.Place;
import social.lanyard.post.PostCards;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;

/** Home against a recomputation that knows nothing of windows, candidates or cursors, over a seeded random world. */
@LanyardTest
class HomeTimelineTest {
    private static final SeededWorld WORLD = new SeededWorld(42);

    @Inject
    Pool pool;

    @Inject
    Hints hints;

    @Inject
    VisiblePosts posts;

    @Inject
    SubjectCandidates subjects;

    @Inject
    SomeAuthors authors;

    @Inject
    HomeTimeline home;

    @Inject
    HomePull pull;

    @Inject
    HomeReaders readers;

    @Inject
    PostCards cards;

    @Inject
    Clock clock;

    @BeforeAll
    static void seed() throws SQLException {
        WORLD.write();
    }

    @Test
    void the_world_has_readers_of_every_sort() {
        assertThat(WORLD.home(WORLD.readers().get(0))).as("follows nobody").hasSizeLessThan(60);
        assertThat(WORLD.home(WORLD.readers().get(3))).as("follows everybody").hasSizeGreaterThan(400);
        assertThat(WORLD.withheld(WORLD.readers().get(3)))
                .as("posts of followed accounts that the reader may not see")
                .isGreaterThan(20);
        assertThat(WORLD.broughtBySubjects(WORLD.readers().get(0))).isGreaterThan(5);
        assertThat(WORLD.broughtBySubjects(WORLD.readers().get(1))).isGreaterThan(40);
    }

    @Test
    void home_equals_a_naive_recomputation_whichever_statement_picks() throws Throwable {
        for (HomeStatement statement : HomeStatement.values()) {
            HomeTimeline timeline = new HomeTimeline(pull(statement), subjects, authors, posts);
            for (long reader : WORLD.readers()) {
                for (int limit : List.of(1, 7, 40)) {
                    if (limit > 1 || WORLD.home(reader).size() < 100) {
                        assertThat(downwards(timeline, reader, limit))
                                .as("%s, reader %d, %d a page, downwards", statement, reader, limit)
                                .isEqualTo(WORLD.home(reader));
                        assertThat(upwards(timeline, reader, limit))
                                .as("%s, reader %d, %d a page, upwards", statement, reader, limit)
                                .isEqualTo(WORLD.home(reader));
                    }
                }
            }
        }
    }

    @Test
    void asked_from_the_posts_side_home_is_the_same_for_many_readers_at_once() throws Throwable {
        Set<Long> all = new HashSet<>();
        WORLD.readers().forEach(reader -> all.addAll(WORLD.home(reader)));
        assertThat(all).hasSizeGreaterThan(400);
        Map<Long, Set<Long>> asked = new HashMap<>();
        WORLD.readers().forEach(reader -> asked.put(reader, all));
        Map<Long, Set<Long>> found =
                read(() -> readers.of(asked).chain(picked -> cards.listedForEach(picked, Place.HOME)));
        for (long reader : WORLD.readers()) {
            assertThat(found.getOrDefault(reader, Set.of()))
                    .as("reader %d", reader)
                    .containsExactlyInAnyOrderElementsOf(WORLD.home(reader));
        }
    }

    @Test
    void a_wrong_memory_costs_time_and_nothing_else() throws Throwable {
        HomeTimeline pulled = new HomeTimeline(pull, subjects, authors, posts);
        for (long reader : WORLD.readers()) {
            for (long span : List.of(1L, 1L << 30, 1L << 45, Long.MAX_VALUE / 8, Long.MAX_VALUE)) {
                remember(reader, span);
                List<Long> first = ids(read(() -> pulled.of(reader, Cursor.FIRST)));
                assertThat(first)
                        .as("reader %d with span %d", reader, span)
                        .isEqualTo(WORLD.home(reader).stream().limit(20).toList());
            }
        }
    }

    @Test
    void what_is_remembered_is_rewritten_once_and_then_left_alone() throws Throwable {
        HomeTimeline pulled = new HomeTimeline(pull, subjects, authors, posts);
        long reader = WORLD.readers().get(3);
        remember(reader, 1);
        read(() -> pulled.of(reader, Cursor.FIRST));
        Hint learnt = read(() -> hints.of(reader));
        assertThat(learnt.span()).isGreaterThan(1);
        assertThat(learnt.followees()).isEqualTo(WORLD.followees(reader).size());

        read(() -> pulled.of(reader, Cursor.FIRST));
        assertThat(read(() -> hints.of(reader))).isEqualTo(learnt);
    }

    @Test
    void each_item_says_why_it_is_there() throws Throwable {
        long reader = WORLD.readers().get(2);
        List<HomeItem> items =
                read(() -> home.of(reader, new Cursor(null, null, 80))).items();
        assertThat(items).extracting(item -> item.why().reason()).contains(Why.Reason.FOLLOWED, Why.Reason.OWN);
        for (HomeItem item : items) {
            boolean own = item.card().author().id() == reader;
            assertThat(item.why().reason() == Why.Reason.OWN).isEqualTo(own);
            if (item.why().reason() == Why.Reason.BOTH_FOLLOWED) {
                assertThat(WORLD.followees(reader))
                        .contains(
                                item.card().author().id(), item.card().replyTo().authorId());
            }
        }
    }

    @Test
    void what_a_topic_or_a_series_brings_says_so_unless_its_author_is_followed() throws Throwable {
        long reader = WORLD.readers().get(1);
        List<HomeItem> items =
                read(() -> home.of(reader, new Cursor(null, null, 80))).items();
        assertThat(items)
                .extracting(item -> item.why().reason())
                .contains(Why.Reason.FOLLOWED, Why.Reason.TOPIC, Why.Reason.SERIES);
        for (HomeItem item : items) {
            boolean followed =
                    WORLD.followees(reader).contains(item.card().author().id())
                            || item.card().author().id() == reader;
            boolean subject = Set.of(Why.Reason.TOPIC, Why.Reason.SERIES)
                    .contains(item.why().reason());
            assertThat(subject && followed && item.card().replyTo() == null)
                    .as("%s, by %s", item.why(), item.card().author())
                    .isFalse();
            assertThat(subject || followed).isTrue();
        }
    }

    /** A pull that believes the site to be so quiet or so busy that it takes this statement. */
    private HomePull pull(HomeStatement statement) {
        SiteRate believed = new SiteRate(pool, clock) {
            @Override
            double posts(long width) {
                return statement == HomeStatement.BY_TIME ? -1 : Double.MAX_VALUE;
            }
        };
        return new HomePull(pool, hints, believed, clock);
    }

    private List<Long> downwards(HomeTimeline timeline, long reader, int limit) throws Throwable {
        List<Long> all = new ArrayList<>();
        Page<HomeItem> page = read(() -> timeline.of(reader, new Cursor(null, null, limit)));
        all.addAll(ids(page));
        while (page.older() != null) {
            Cursor next = new Cursor(page.older(), null, limit);
            page = read(() -> timeline.of(reader, next));
            all.addAll(ids(page));
        }
        return all;
    }

    private List<Long> upwards(HomeTimeline timeline, long reader, int limit) throws Throwable {
        List<Long> all = new ArrayList<>();
        Cursor cursor = new Cursor(null, 0L, limit);
        while (true) {
            Cursor at = cursor;
            Page<HomeItem> page = read(() -> timeline.of(reader, at));
            List<Long> ids = new ArrayList<>(ids(page));
            Collections.reverse(ids);
            all.addAll(ids);
            if (page.isEmpty() && page.newer().equals(cursor.minId())) {
                Collections.reverse(all);
                return all;
            }
            cursor = new Cursor(null, page.newer(), limit);
        }
    }

    private static List<Long> ids(Page<HomeItem> page) {
        return page.items().stream().map(item -> item.card().id()).toList();
    }

    private static void remember(long reader, long span) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement("insert into home_hint values (?, 3, ?)"
                        + " on conflict (account_id) do update set followees = 3, span = excluded.span")) {
            statement.setLong(1, reader);
            statement.setLong(2, span);
            statement.executeUpdate();
        }
    }

    private static <T> T read(Supplier<Uni<T>> read) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(read);
    }
}
