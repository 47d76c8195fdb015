package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CharacterCountTest {

    @Test
    void a_character_is_what_a_person_sees_as_one() {
        assertThat(CharacterCount.of("abc")).isEqualTo(3);
        assertThat(CharacterCount.of("e\u0301")).isEqualTo(1);
        assertThat(CharacterCount.of("👩‍👩‍👧‍👦")).isEqualTo(1);
        assertThat(CharacterCount.of("🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧")).isEqualTo(2);
        assertThat(CharacterCount.of("")).isZero();
    }

    @Test
    void a_note_may_have_five_hundred_of_them() {
        String family = "👩‍👩‍👧‍👦";

        assertThat(Markdown.note(family.repeat(500), TextPlace.ALONE).plainText())
                .isEqualTo(family.repeat(500));
        assertThatThrownBy(() -> Markdown.note(family.repeat(501), TextPlace.ALONE))
                .isInstanceOfSatisfying(TextRefused.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(TextLimit.CHARACTERS);
                    assertThat(refused.problems().get(0).sentence())
                            .isEqualTo("This text is too long. It may have up to 500 characters.");
                });
    }

    @Test
    void links_count_as_they_are_written() {
        String link = "https://a.example/" + "b".repeat(482);

        assertThat(Markdown.note(link, TextPlace.ALONE).plainText()).isEqualTo(link);
        assertThatThrownBy(() -> Markdown.note(link + "b", TextPlace.ALONE)).isInstanceOf(TextRefused.class);
    }

    @Test
    void a_character_may_not_be_built_from_any_number_of_parts() {
        String stacked = "a" + "\u0301".repeat(25);

        assertThatThrownBy(() -> Markdown.note(stacked.repeat(400), TextPlace.ALONE))
                .isInstanceOfSatisfying(
                        TextRefused.class,
                        refused -> assertThat(refused.limit()).isEqualTo(TextLimit.CODE_POINTS));
    }

    @Test
    void what_is_too_long_is_not_said_to_have_too_many_accents() {
        assertThatThrownBy(() -> Markdown.note("@a ".repeat(10_000), TextPlace.ALONE))
                .isInstanceOfSatisfying(
                        TextRefused.class,
                        refused -> assertThat(refused.limit()).isEqualTo(TextLimit.CHARACTERS));
    }
}
