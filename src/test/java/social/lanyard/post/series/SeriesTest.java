package social.lanyard.post.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Conflict;
import social.lanyard.support.Refusal;

class SeriesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private final Series series = Series.begin(7, 1, SeriesText.of(" The  night shift ", "Why\nnights"), NOW);

    @Test
    void words_are_kept_on_one_line_and_the_address_follows_the_title() {
        assertThat(series.title).isEqualTo("The night shift");
        assertThat(series.about).isEqualTo("Why nights");
        assertThat(series.slug).isEqualTo("the-night-shift");
        assertThat(Series.begin(8, 1, SeriesText.of("💤", null), NOW).slug).isEqualTo("series");
    }

    @Test
    void other_words_need_the_revision_that_stands_and_the_same_words_change_nothing() {
        series.say(SeriesText.of("Nights", ""), 1, NOW);
        assertThat(series.title).isEqualTo("Nights");
        assertThat(series.revision).isEqualTo(2);
        assertThatThrownBy(() -> series.say(SeriesText.of("Days", ""), 1, NOW)).isInstanceOf(Conflict.class);
        assertThat(series.title).isEqualTo("Nights");
        series.say(SeriesText.of("Nights", ""), 1, NOW);
        assertThat(series.revision).isEqualTo(2);
    }

    @Test
    void a_title_is_needed_and_has_three_hundred_characters_at_most_and_what_it_is_about_five_hundred() {
        assertThat(SeriesText.of("👩🏽‍⚕️".repeat(300), "é".repeat(500)).title())
                .isNotEmpty();
        assertThatThrownBy(() -> SeriesText.of(" ", "")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SeriesText.of("a".repeat(301), "b".repeat(501)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problems()).hasSize(2));
    }
}
