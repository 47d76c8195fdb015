package social.lanyard.organisation.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.ending.Admins.Admin;
import social.lanyard.organisation.ending.ProposedEnding.DecidedAs;
import social.lanyard.organisation.ending.ProposedEnding.Proposer;
import social.lanyard.organisation.ending.ProposedEnding.Verdict;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotAllowed;

class ProposedEndingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final long MEMBER = 1;
    private static final long PROPOSER = 2;
    private static final long SECOND = 3;
    private static final long THIRD = 4;
    private static final long MODERATOR = 5;

    private static ProposedEnding proposed(Instant since) {
        return ProposedEnding.of(
                10, 10, PlanTest.facet(100, MEMBER), new Proposer(PROPOSER, since, "Left."), Why.CONCERN, NOW);
    }

    private static Admins admins(Admin... admins) {
        return new Admins(Arrays.asList(admins));
    }

    private static Admin since(long accountId, Instant since) {
        return new Admin(accountId, since);
    }

    private static final Admins TWO = admins(since(PROPOSER, LONG_AGO), since(SECOND, LONG_AGO));

    @Test
    void another_admin_agrees() {
        ProposedEnding ending = proposed(LONG_AGO);
        assertThat(TWO.needModerator(ending)).isFalse();
        ending.decideAsAdmin(true, SECOND, TWO, "Checked.", NOW);
        assertThat(ending.verdict).isEqualTo(Verdict.AGREED);
        assertThat(ending.decidedAs).isEqualTo(DecidedAs.ADMIN);
        assertThat(ending.waitsAt(NOW)).isFalse();
    }

    @Test
    void nobody_agrees_to_their_own_proposal() {
        assertThatThrownBy(() -> proposed(LONG_AGO).decideAsAdmin(true, PROPOSER, TWO, "Yes.", NOW))
                .isInstanceOf(NotAllowed.class);
        Admins lone = admins(since(PROPOSER, LONG_AGO));
        assertThatThrownBy(() -> proposed(LONG_AGO).decideAsModerator(true, PROPOSER, lone, "Yes.", NOW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobody_decides_about_themselves() {
        Admins with = admins(since(PROPOSER, LONG_AGO), since(MEMBER, LONG_AGO));
        assertThat(with.secondsFor(proposed(LONG_AGO))).isEmpty();
        assertThat(with.needModerator(proposed(LONG_AGO))).isTrue();
        assertThatThrownBy(() -> proposed(LONG_AGO).decideAsAdmin(false, MEMBER, with, "No.", NOW))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ProposedEnding.of(
                        1, 1, PlanTest.facet(100, PROPOSER), new Proposer(PROPOSER, LONG_AGO, "x"), Why.MANY, NOW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void somebody_who_was_made_an_admin_lately_is_no_second() {
        Admins fresh = admins(since(PROPOSER, LONG_AGO), since(SECOND, YESTERDAY));
        assertThatThrownBy(() -> proposed(LONG_AGO).decideAsAdmin(true, SECOND, fresh, "Yes.", NOW))
                .isInstanceOf(NotAllowed.class);
        assertThat(fresh.needModerator(proposed(LONG_AGO))).isTrue();
        Admins ripe = admins(since(PROPOSER, LONG_AGO), since(SECOND, NOW.minus(Duration.ofDays(30))));
        assertThat(ripe.secondsFor(proposed(LONG_AGO))).containsExactly(SECOND);
    }

    @Test
    void waiting_for_30_days_makes_no_second_of_somebody_who_was_none_on_the_day_of_the_proposal() {
        Admins later = admins(since(PROPOSER, LONG_AGO), since(SECOND, NOW.plus(Duration.ofDays(1))));
        assertThat(later.secondsFor(proposed(LONG_AGO))).isEmpty();
    }

    @Test
    void a_verifier_made_yesterday_does_not_propose_for_the_admin_who_made_them() {
        ProposedEnding ending = proposed(YESTERDAY);
        Admins two = admins(since(SECOND, LONG_AGO), since(THIRD, LONG_AGO));
        assertThat(two.needModerator(ending)).isTrue();
        assertThatThrownBy(() -> ending.decideAsAdmin(true, SECOND, two, "Yes.", NOW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void where_there_is_one_admin_a_moderator_is_the_second_also_for_what_a_verifier_proposed() {
        Admins lone = admins(since(SECOND, LONG_AGO));
        ProposedEnding ending = proposed(LONG_AGO);
        assertThatThrownBy(() -> ending.decideAsAdmin(true, SECOND, lone, "Yes.", NOW))
                .isInstanceOf(NotAllowed.class);
        ending.decideAsModerator(true, MODERATOR, lone, "Looked.", NOW);
        assertThat(ending.decidedAs).isEqualTo(DecidedAs.MODERATOR);
    }

    @Test
    void where_there_is_a_second_admin_no_moderator_decides() {
        assertThatThrownBy(() -> proposed(LONG_AGO).decideAsModerator(true, MODERATOR, TWO, "Yes.", NOW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void it_is_decided_once_and_in_time() {
        ProposedEnding ending = proposed(LONG_AGO);
        ending.decideAsAdmin(false, SECOND, TWO, "No.", NOW);
        assertThat(ending.verdict).isEqualTo(Verdict.REFUSED);
        assertThatThrownBy(() -> ending.decideAsAdmin(true, SECOND, TWO, "Yes.", NOW))
                .isInstanceOf(Conflict.class);
        ProposedEnding late = proposed(LONG_AGO);
        assertThat(late.waitsAt(NOW.plus(Duration.ofDays(14)).minusSeconds(1))).isTrue();
        assertThatThrownBy(() -> late.decideAsAdmin(true, SECOND, TWO, "Yes.", NOW.plus(Duration.ofDays(14))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoever_proposed_it_takes_it_back_and_nobody_else() {
        assertThatThrownBy(() -> proposed(LONG_AGO).takeBack(SECOND, NOW)).isInstanceOf(NotAllowed.class);
        ProposedEnding ending = proposed(LONG_AGO);
        ending.takeBack(PROPOSER, NOW);
        assertThat(ending.verdict).isEqualTo(Verdict.TAKEN_BACK);
    }

    @Test
    void a_concern_in_the_open_stays_one_in_the_log() {
        ProposedEnding ending = proposed(LONG_AGO);
        ending.near(null);
        assertThat(ending.near).isEqualTo(Near.CONCERN);
        ending.near(Near.CLOSED);
        assertThat(ending.near).isEqualTo(Near.CONCERN);
    }
}
