package social.lanyard.follow.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.follow.AnswerRequest;
import social.lanyard.follow.FollowChoices;
import social.lanyard.follow.FollowLookup;
import social.lanyard.follow.StartFollowing;
import social.lanyard.follow.Started;
import social.lanyard.follow.StopFollowing;
import social.lanyard.follow.circle.Circle;
import social.lanyard.follow.circle.Member;
import social.lanyard.follow.circle.Side;
import social.lanyard.follow.filter.FilterText;
import social.lanyard.follow.filter.KeepFilter;
import social.lanyard.follow.filter.Place;
import social.lanyard.follow.filter.Word;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;

/** What stands between people: blocks, mutes, requests, lists and filters, and many of these acts at once. */
@LanyardTest
class GraphTest {
    private static final AtomicLong NEXT = new AtomicLong(733_000_000_000L);
    private static final int AT_ONCE = 20;

    @Inject
    StartBlocking startBlocking;

    @Inject
    StopBlocking stopBlocking;

    @Inject
    StartMuting startMuting;

    @Inject
    StopMuting stopMuting;

    @Inject
    StartFollowing startFollowing;

    @Inject
    StopFollowing stopFollowing;

    @Inject
    AnswerRequest answer;

    @Inject
    FollowChoices choices;

    @Inject
    FollowLookup lookup;

    @Inject
    Circle circle;

    @Inject
    KeepFilter keep;

    @Inject
    PostCards cards;

    private long amara;
    private long wren;
    private long leila;

    @BeforeEach
    void cast() {
        amara = account("amara", 0);
        wren = account("wren", 0);
        leila = account("leila", 0);
    }

    @Test
    void twenty_blocks_and_ends_of_both_at_once_leave_what_the_blocks_say() throws Throwable {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int turn = i;
            Thread thread = new Thread(() -> {
                try {
                    switch (turn % 4) {
                        case 0 -> in(() -> startBlocking.by(amara, wren));
                        case 1 -> in(() -> startBlocking.by(wren, amara));
                        case 2 -> in(() -> turn % 8 == 2 ? stopBlocking.by(amara, wren) : stopBlocking.by(wren, amara));
                        default -> in(() -> startFollowing.by(wren, amara));
                    }
                } catch (NotFound expected) {
                    // The other one was faster: then nobody is there.
                } catch (Throwable failure) {
                    failures.add(failure);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        boolean blocked = count("block where account_id in (%1$d, %2$d) and target_id in (%1$d, %2$d)") > 0;
        assertThat(count("hidden where viewer_id in (%1$d, %2$d) and target_id in (%1$d, %2$d)"))
                .isEqualTo(blocked ? 2 : 0);
        assertThat(count("follow where follower_id in (%1$d, %2$d) and followee_id in (%1$d, %2$d)"))
                .as("nobody follows through a block")
                .isLessThanOrEqualTo(blocked ? 0 : 1);
    }

    @Test
    void a_block_stands_until_both_ended_theirs() throws Throwable {
        in(() -> startBlocking.by(amara, wren));
        sql("insert into block (account_id, target_id, created_at) values (%2$d, %1$d, now())");
        in(() -> stopBlocking.by(amara, wren));
        assertThat(lookup(() -> lookup.apart(amara, wren))).isTrue();
        in(() -> stopBlocking.by(wren, amara));
        assertThat(lookup(() -> lookup.apart(amara, wren))).isFalse();
    }

    @Test
    void nobody_blocks_or_mutes_themselves_or_somebody_who_left() {
        long gone = account("gone", 0);
        sql("update account set closed_at = now() where id = " + gone);
        assertThatThrownBy(() -> in(() -> startBlocking.by(amara, amara))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(() -> startMuting.by(amara, amara, null, true)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(() -> startBlocking.by(amara, gone))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> startBlocking.by(amara, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> startMuting.by(amara, wren, Duration.ofDays(4_000), true)))
                .isInstanceOf(Refusal.class);
        assertThat(count("mute where account_id = %1$d")).isZero();
    }

    @Test
    void a_muted_person_is_left_out_of_lists_until_the_time_is_over_and_can_be_opened() throws Throwable {
        long note = note(wren, "A night on the ward", null);
        long answer = note(leila, "So it was", note);
        assertThat(listed(amara, note, answer)).containsExactlyInAnyOrder(note, answer);

        in(() -> startMuting.by(amara, wren, Duration.ofHours(1), false));
        assertThat(listed(amara, note, answer)).as("nor what is said to them").isEmpty();
        assertThat(listed(leila, note)).containsExactly(note);
        assertThat(lookup(() -> cards.visible(amara, List.of(note)))).hasSize(1);
        assertThat(lookup(() -> lookup.between(amara, wren)).silencing()).isFalse();

        sql("update mute set until = now() - interval '1 second' where account_id = %1$d");
        assertThat(listed(amara, note)).containsExactly(note);
        assertThat(lookup(() -> lookup.between(amara, wren)).muting()).isFalse();

        in(() -> startMuting.by(amara, wren, null, true));
        assertThat(listed(amara, note)).isEmpty();
        in(() -> stopMuting.by(amara, wren));
        in(() -> stopMuting.by(amara, wren));
        assertThat(listed(amara, note)).containsExactly(note);
    }

    @Test
    void who_is_apart_from_the_author_meets_nothing_of_the_conversation() throws Throwable {
        long note = note(amara, "A question", null);
        long answer = note(leila, "An answer", note);
        long own = note(wren, "What I said before", note);
        in(() -> startBlocking.by(amara, wren));
        assertThat(lookup(() -> cards.visible(wren, List.of(note, answer, own))))
                .extracting(PostCard::id)
                .containsExactly(own);
        assertThat(lookup(() -> cards.visible(wren, List.of(own)))
                        .get(0)
                        .replyTo()
                        .gone())
                .isTrue();
        assertThat(lookup(() -> cards.visible(amara, List.of(note, answer, own))))
                .extracting(PostCard::id)
                .containsExactlyInAnyOrder(note, answer);
        assertThat(lookup(() -> cards.visible(0, List.of(note, answer, own)))).hasSize(3);
    }

    @Test
    void an_account_that_approves_is_followed_after_its_yes_alone() throws Throwable {
        in(() -> choices.choose(amara, true, false));
        assertThat(in(() -> startFollowing.by(wren, amara))).isEqualTo(Started.REQUESTED);
        assertThat(in(() -> startFollowing.by(wren, amara))).isEqualTo(Started.REQUESTED);
        assertThat(in(() -> startFollowing.by(leila, amara))).isEqualTo(Started.REQUESTED);
        assertThat(lookup(() -> circle.requests(amara, Long.MAX_VALUE, 10)))
                .extracting(Member::id)
                .containsExactly(leila, wren);
        assertThat(lookup(() -> lookup.between(wren, amara)).requested()).isTrue();
        assertThat(count("follow where followee_id = %1$d")).isZero();

        in(() -> answer.accept(amara, wren));
        in(() -> answer.accept(amara, wren));
        in(() -> answer.refuse(amara, leila));
        assertThatThrownBy(() -> in(() -> answer.accept(amara, leila))).isInstanceOf(NotFound.class);
        assertThat(lookup(() -> lookup.between(wren, amara)).following()).isTrue();
        assertThat(lookup(() -> lookup.counts(amara, amara)).followers()).isEqualTo(1);
        assertThat(count("alert where account_id = %2$d and kind = 'REQUEST_ACCEPTED'"))
                .isEqualTo(1);
        assertThat(count("alert where account_id = %1$d and kind = 'FOLLOW_REQUEST'"))
                .as("what was answered asks no more")
                .isZero();

        in(() -> startFollowing.by(leila, amara));
        in(() -> stopFollowing.by(leila, amara));
        assertThat(count("follow_request where followee_id = %1$d")).isZero();
    }

    @Test
    void lists_name_those_who_show_their_own_and_organisations_alone() throws Throwable {
        long trust = account("trust", 1);
        run("insert into organisation (account_id, code, ods_code, how_we_know, created_at) values (" + trust + ", 'g"
                + trust + "', 'G" + trust + "', 'x', now())");
        for (long one : List.of(wren, leila, trust)) {
            sql("insert into follow (follower_id, followee_id) values (" + one + ", %1$d)");
        }
        in(() -> choices.choose(amara, false, true));
        assertThat(lookup(() -> circle.choice(amara)).open())
                .as("chosen, and nothing is confirmed")
                .isFalse();
        confirm(amara, trust);
        assertThat(lookup(() -> circle.choice(amara)).open()).isTrue();
        in(() -> choices.choose(leila, false, true));
        assertThat(followers(amara, 0)).containsExactly(trust);
        confirm(leila, trust);
        assertThat(followers(amara, 0)).containsExactlyInAnyOrder(trust, leila);
        in(() -> startBlocking.by(leila, wren));
        assertThat(followers(amara, wren)).containsExactly(trust);
        assertThat(lookup(() -> circle.own(amara, Side.FOLLOWERS, Long.MAX_VALUE, 10)))
                .hasSize(3);
        sql("update facet set ended_at = now(), ended_how = 'ORGANISATION' where account_id = %1$d");
        assertThat(lookup(() -> circle.choice(amara)).open()).isFalse();
    }

    @Test
    void a_filter_leaves_out_or_folds_in_its_places_alone() throws Throwable {
        long note = note(wren, "About needles and the ward", null);
        long own = note(amara, "Needles of my own", null);
        FilterText hides = FilterText.of("", List.of(new Word(0, "needles", true)), List.of("home"), true, null);
        var made = keepIt(() -> keep.make(amara, hides, null));
        assertThat(lookup(() -> cards.listed(amara, List.of(note, own), Place.HOME)))
                .extracting(PostCard::id)
                .containsExactly(own);
        assertThat(lookup(() -> cards.listed(amara, List.of(note), Place.PUBLIC)))
                .hasSize(1);
        assertThat(lookup(() -> cards.listed(wren, List.of(note), Place.HOME))).hasSize(1);

        FilterText folds = FilterText.of(
                "Sharp things", List.of(new Word(0, "needles", true)), List.of("home", "public"), false, null);
        keepIt(() -> keep.change(amara, Long.parseLong(made.body()), folds, null));
        PostCard card =
                lookup(() -> cards.listed(amara, List.of(note), Place.PUBLIC)).get(0);
        assertThat(card.caught().title()).isEqualTo("Sharp things");
        assertThatThrownBy(() -> keepIt(() -> keep.end(wren, Long.parseLong(made.body()), null)))
                .as("somebody else's")
                .isInstanceOf(NotFound.class);
        keepIt(() -> keep.end(amara, Long.parseLong(made.body()), null));
        assertThat(lookup(() -> cards.listed(amara, List.of(note), Place.HOME))
                        .get(0)
                        .caught())
                .isNull();
    }

    private List<Long> followers(long account, long viewer) throws Throwable {
        return lookup(() -> circle.shown(viewer, account, Side.FOLLOWERS, Long.MAX_VALUE, 10)).stream()
                .map(Member::id)
                .toList();
    }

    private List<Long> listed(long viewer, Long... ids) throws Throwable {
        return lookup(() -> cards.listed(viewer, List.of(ids))).stream()
                .map(PostCard::id)
                .toList();
    }

    private static <T> T in(Supplier<Uni<T>> act) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(act));
    }

    private static <T> T lookup(Supplier<Uni<T>> read) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(read);
    }

    private static <T> T keepIt(Supplier<Uni<T>> act) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(act);
    }

    private static long account(String name, int kind) {
        long id = NEXT.incrementAndGet();
        run("insert into account (id, handle, kind, display_name, name_skeleton, created_at) values (" + id + ", 'g"
                + id + "', " + kind + ", '" + name + "', 'g" + id + "', now())");
        return id;
    }

    private static long note(long author, String text, Long answers) {
        long id = NEXT.incrementAndGet();
        run("insert into post (id, author_id, kind, visibility, html, plain, words, published_at, reply_to_id,"
                + " reply_to_author_id, thread_id, thread_author_id) select " + id + ", " + author + ", 1, 0, '<p>"
                + text
                + "</p>', '" + text + "', 3, now(), p.id, p.author_id, p.id, p.author_id from (select 1) one"
                + " left join post p on p.id = " + answers);
        return id;
    }

    private static void confirm(long account, long organisation) {
        run(
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on, checked_by,"
                        + " checked_by_role, valid_from, valid_until, offered_at, accepted_at) select "
                        + NEXT.incrementAndGet()
                        + ", id, " + organisation
                        + ", 'EMPLOYMENT', 'Nurse', 'STAFF_RECORD', display_name, current_date, "
                        + organisation
                        + ", 'people team', now() - interval '1 day', now() + interval '90 days', now(), now()"
                        + " from account where id = " + account);
    }

    /** @param statement with %1$d for amara and %2$d for wren */
    private void sql(String statement) {
        run(statement.formatted(amara, wren));
    }

    private long count(String of) {
        try (Connection owner = TestDatabase.asOwner();
                var rows = owner.createStatement().executeQuery("select count(*) from " + of.formatted(amara, wren))) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(String statement) {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement().execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
