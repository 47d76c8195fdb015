package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_short_text_stays_whole_on_one_line() {
        assertThat(Excerpt.of("One\n\n two\tthree ", 20)).isEqualTo("One two three");
    }

    @Test
    void a_long_text_ends_with_a_whole_word() {
        assertThat(Excerpt.of("one two three four", 10)).isEqualTo("one two…");
        assertThat(Excerpt.of("one two, three", 10)).isEqualTo("one two…");
        assertThat(Excerpt.of("one two three", 8)).isEqualTo("one two…");
    }

    @Test
    void a_text_without_gaps_is_cut_between_characters() {
        assertThat(Excerpt.of("👩‍👩‍👧‍👦".repeat(9), 4)).isEqualTo("👩‍👩‍👧‍👦".repeat(3) + "…");
    }

    @Test
    void nothing_is_longer_than_it_may_be() {
        for (int room = 1; room < 60; room++) {
            String excerpt = Excerpt.of("In the middle of the night, a short-handed ward - and then: quiet.", room);

            assertThat(CharacterCount.of(excerpt)).isLessThanOrEqualTo(room);
        }
    }
}
