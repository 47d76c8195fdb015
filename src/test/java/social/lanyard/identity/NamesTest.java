package social.lanyard.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Refusal;

class NamesTest {
    private final Names names = new Names();

    @Test
    void a_handle_is_small_letters_digits_and_underscores() {
        assertThat(names.handle("marsh_lantern")).isEqualTo("marsh_lantern");
        assertThat(names.handle(" @amara ")).isEqualTo("amara");
        for (String bad :
                List.of("", "ab", "Amara", "a b c", "amara!", "am\u00e4ra", "a".repeat(31), "ａｍａｒａ", "123", "___")) {
            assertThatExceptionOfType(Refusal.class).as(bad).isThrownBy(() -> names.handle(bad));
        }
        assertThatThrownBy(() -> names.handle(null)).isInstanceOf(Refusal.class);
    }

    @Test
    void handles_of_the_house_are_kept() {
        assertThatThrownBy(() -> names.handle("moderator")).hasMessageContaining("kept for the house");
        assertThatThrownBy(() -> names.handle("n_h_s")).hasMessageContaining("kept for the house");
        assertThat(names.handle("moderate_breeze")).isEqualTo("moderate_breeze");
    }

    @Test
    void a_display_name_may_be_anybody_s_name() {
        for (String good : List.of(
                "Amara Osei-Bright",
                "Siân O’Neill",
                "Dr Nguyễn Văn An",
                "李小龍",
                "Zoë",
                "Marsh Lantern",
                "Ward 7 (nights)")) {
            assertThat(names.display(good).text()).isEqualTo(good);
        }
    }

    @Test
    void badge_signs_and_words_of_authority_cannot_stand_in_a_name() {
        for (String bad : List.of(
                "Amara ✓",
                "Amara ✔️",
                "Amara ☑",
                "🛡 Amara",
                "Amara ★",
                "Amara Verified",
                "OFFICIAL Saltfen",
                "Amara vеrified",
                "Nurse (confirmed)",
                "Lanyard Team",
                "NHS Saltfen",
                "Am\u202Eara",
                "Am\u200Bara",
                "")) {
            assertThatExceptionOfType(Refusal.class).as(bad).isThrownBy(() -> names.display(bad));
        }
    }

    @Test
    void white_space_is_made_plain_and_length_is_bounded() {
        assertThat(names.display("  Amara \t Osei ").text()).isEqualTo("Amara Osei");
        assertThat(names.display("A".repeat(60)).text()).hasSize(60);
        assertThatThrownBy(() -> names.display("A".repeat(61))).hasMessageContaining("61 characters");
    }

    @Test
    void look_alikes_have_the_same_skeleton() {
        assertThat(Names.skeleton("аmаrа")).isEqualTo(Names.skeleton("amara"));
        assertThat(Names.skeleton("arnara")).isEqualTo(Names.skeleton("amara"));
        assertThat(Names.skeleton("Amara Osei-Bright")).isEqualTo(Names.skeleton("amara osei bright"));
        assertThat(Names.skeleton("am_ara")).isEqualTo(Names.skeleton("amara"));
        assertThat(Names.skeleton("tamara")).isNotEqualTo(Names.skeleton("amara"));
    }
}
