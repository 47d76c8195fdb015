package social.lanyard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.outbox.AlertKind;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

class AlertFormTest {

    @Test
    void what_is_not_ticked_is_not_told_and_the_badge_always_is() {
        AlertForm form = form("daily");
        form.here = List.of("responses");
        form.mail = List.of("responses", "follows");

        AlertChoices chosen = form.over(AlertChoices.UNCHOSEN, false);

        assertThat(chosen.shown(null))
                .contains(AlertKind.REPLY, AlertKind.FACET)
                .doesNotContain(AlertKind.FOLLOW);
        assertThat(chosen.shown(Matter.FOLLOWS)).isEmpty();
        assertThat(chosen.mailed()).contains(AlertKind.REPLY).doesNotContain(AlertKind.FOLLOW, AlertKind.FACET);
        assertThat(chosen.push()).as("not offered, so not changed").isEqualTo(AlertChoices.UNCHOSEN.push());
    }

    @Test
    void words_that_nobody_offered_change_nothing() {
        AlertForm form = form("weekly");
        form.here = List.of("everything", "FOLLOWS", "' or 1=1");

        assertThat(form.over(AlertChoices.UNCHOSEN, true).here()).containsExactly(Matter.BADGE);
    }

    @Test
    void half_a_shift_and_a_shift_without_length_are_sent_back_beside_their_day() {
        AlertForm form = form("off");
        form.from.set(0, "07:30");
        form.from.set(2, "25:00");
        form.to.set(2, "12:00");
        form.from.set(6, "09:00");
        form.to.set(6, "09:00");

        assertThatThrownBy(() -> form.over(AlertChoices.UNCHOSEN, true))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly("from_1", "from_3", "from_7"));
    }

    @Test
    void a_rhythm_that_is_none_is_sent_back() {
        assertThatThrownBy(() -> form("hourly").over(AlertChoices.UNCHOSEN, true))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly("rhythm"));
    }

    @Test
    void what_was_chosen_comes_back_in_the_form() {
        AlertForm form = form("daily");
        form.from.set(4, "19:45");
        form.to.set(4, "08:15");
        form.here = List.of("shares");
        AlertChoices chosen = form.over(AlertChoices.UNCHOSEN, true);

        assertThat(AlertForm.of(chosen).over(AlertChoices.UNCHOSEN, true)).isEqualTo(chosen);
    }

    private static AlertForm form(String rhythm) {
        AlertForm form = new AlertForm();
        form.rhythm = rhythm;
        form.from = new ArrayList<>(Collections.nCopies(7, ""));
        form.to = new ArrayList<>(Collections.nCopies(7, ""));
        return form;
    }
}
