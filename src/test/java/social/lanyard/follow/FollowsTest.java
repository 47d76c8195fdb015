package social.lanyard.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;

@LanyardTest
class FollowsTest {
    private static final AtomicLong NEXT = new AtomicLong(710_000);

    @Inject
    StartFollowing start;

    @Inject
    StopFollowing stop;

    @Inject
    FollowLookup lookup;

    @Inject
    FollowingList list;

    @Inject
    Told told;

    private long wren;
    private long amara;
    private long leila;
    private long gone;

    @BeforeEach
    void cast() throws SQLException {
        wren = account("wren", false);
        amara = account("amara", false);
        leila = account("leila", false);
        gone = account("gone", true);
        told.started.clear();
        told.ended.clear();
    }

    @Test
    void following_twice_is_following_once() throws Throwable {
        assertThat(state(wren, amara)).isEqualTo(FollowState.NONE);

        in(() -> start.by(wren, amara));
        in(() -> start.by(wren, amara));

        assertThat(state(wren, amara)).isEqualTo(new FollowState(true, false));
        assertThat(state(amara, wren)).isEqualTo(new FollowState(false, true));
        assertThat(told.started).extracting(Followed::followeeId).containsExactly(amara);
    }

    @Test
    void unfollowing_ends_it_and_is_told_once() throws Throwable {
        in(() -> start.by(wren, amara));

        assertThat(in(() -> stop.by(wren, amara))).isTrue();
        assertThat(in(() -> stop.by(wren, amara))).isFalse();

        assertThat(state(wren, amara)).isEqualTo(FollowState.NONE);
        assertThat(told.ended).extracting(Unfollowed::followeeId).containsExactly(amara);
    }

    @Test
    void a_closed_account_is_not_found_by_those_who_want_to_follow_it() {
        assertThatThrownBy(() -> in(() -> start.by(wren, gone))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> start.by(wren, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_limit_holds_against_requests_at_the_same_time() throws Throwable {
        fill(wren, Follow.MOST - 1);

        List<Thread> threads = new ArrayList<>();
        List<Throwable> refused = new CopyOnWriteArrayList<>();
        for (long followee : List.of(amara, leila)) {
            Thread thread = new Thread(() -> {
                try {
                    in(() -> start.by(wren, followee));
                } catch (Throwable failure) {
                    refused.add(failure);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(refused).singleElement().isInstanceOf(Refusal.class);
        assertThat(counts(wren, wren).following()).isEqualTo(Follow.MOST);
    }

    @Test
    void counts_are_known_to_oneself_alone() throws Throwable {
        in(() -> start.by(wren, amara));
        in(() -> start.by(leila, amara));

        assertThat(counts(amara, amara)).isEqualTo(new FollowCounts(0, 2));
        assertThat(counts(wren, wren)).isEqualTo(new FollowCounts(1, 0));
        assertThat(counts(wren, amara)).isEqualTo(FollowCounts.HIDDEN);
        assertThat(counts(0, amara)).isEqualTo(FollowCounts.HIDDEN);
    }

    @Test
    void the_list_is_read_in_parts_without_gap_and_without_the_closed() throws Throwable {
        in(() -> start.by(wren, amara));
        in(() -> start.by(wren, leila));
        sql("insert into follow (follower_id, followee_id) values (" + wren + ", " + gone + ")");

        List<FollowedAccount> first = await(() -> list.of(wren, "", 1));
        assertThat(first).extracting(FollowedAccount::id).containsExactly(amara);
        List<FollowedAccount> second = await(() -> list.of(wren, first.get(0).handle(), 5));
        assertThat(second).extracting(FollowedAccount::id).containsExactly(leila);
    }

    private FollowState state(long viewer, long account) throws Throwable {
        return await(() -> lookup.between(viewer, account));
    }

    private FollowCounts counts(long viewer, long account) throws Throwable {
        return await(() -> lookup.counts(viewer, account));
    }

    private static <T> T in(Supplier<Uni<T>> act) throws Throwable {
        return await(() -> Panache.withTransaction(act));
    }

    private static <T> T await(Supplier<Uni<T>> read) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(read);
    }

    private static long account(String name, boolean closed) throws SQLException {
        long id = NEXT.incrementAndGet();
        sql("insert into account (id, handle, kind, display_name, name_skeleton, created_at, closed_at) values (" + id
                + ", '" + name + "_" + id + "', 0, '" + name + "', '" + name + id + "', now(), "
                + (closed ? "now()" : "null") + ")");
        return id;
    }

    private static void fill(long follower, int count) throws SQLException {
        sql("insert into follow (follower_id, followee_id) select " + follower + ", n from generate_series(1, " + count
                + ") n");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var act = owner.createStatement()) {
            act.execute(statement);
        }
    }

    /** Hears what the package tells. */
    @Singleton
    static class Told {
        final List<Followed> started = new CopyOnWriteArrayList<>();
        final List<Unfollowed> ended = new CopyOnWriteArrayList<>();

        void followed(@Observes Followed event) {
            started.add(event);
        }

        void unfollowed(@Observes Unfollowed event) {
            ended.add(event);
        }
    }
}
