package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void line_ends_become_one_kind() {
        assertThat(CleanText.of("a\r\nb\rc\u2028d\u2029e\u0085f\n\r\n")).isEqualTo("a\nb\nc\nd\ne\nf\n\n");
    }

    @Test
    void what_nobody_can_see_is_taken_out() {
        assertThat(CleanText.of("a\u0000b\u0007c\u001Bd\u007Fe\u009Ff\uFEFFg\uFFFFh\uFDD0i"))
                .isEqualTo("abcdefghi");
        assertThat(CleanText.of("tab\tstays")).isEqualTo("tab\tstays");
    }

    @Test
    void half_a_surrogate_pair_is_taken_out_and_a_whole_one_stays() {
        assertThat(CleanText.of("a\uD83Db\uDE00c")).isEqualTo("abc");
        assertThat(CleanText.of("a\uD83D\uDE00c")).isEqualTo("a\uD83D\uDE00c");
    }

    @Test
    void nothing_turns_the_direction_of_what_follows() {
        assertThat(CleanText.of("\u202Egnp.exe\u202C \u2066x\u2069 \u202Ay")).isEqualTo("gnp.exe x y");
        assertThat(CleanText.of("שלום\u200F!")).isEqualTo("שלום\u200F!");
    }

    @Test
    void tag_letters_stay_in_a_flag_and_nowhere_else() {
        String england = "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F";

        assertThat(CleanText.of(england + " x")).isEqualTo(england + " x");
        assertThat(CleanText.of("x\uDB40\uDC68\uDB40\uDC69y")).isEqualTo("xy");
    }

    @Test
    void accents_are_composed() {
        assertThat(CleanText.of("cafe\u0301")).isEqualTo("café");
    }

    @Test
    void a_tower_of_accents_is_refused_with_its_line() {
        assertThat(CleanText.of("a" + "\u0301".repeat(30))).hasSize(30);
        assertThatThrownBy(() -> CleanText.of("ok\na" + "\u0301".repeat(31)))
                .isInstanceOfSatisfying(TextRefused.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(TextLimit.COMBINING);
                    assertThat(refused.line()).isEqualTo(2);
                    assertThat(refused.in("body").problems().get(0).field()).isEqualTo("body");
                });
    }

    @Test
    void cleaning_twice_changes_nothing() {
        String once = CleanText.of("a\r\n\u0000e\u0301\uD83D \u202Ex");

        assertThat(CleanText.of(once)).isEqualTo(once);
    }
}
