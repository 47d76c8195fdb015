package social.lanyard.follow.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

class SieveTest {

    @Test
    void a_whole_word_is_not_found_inside_longer_ones() {
        Sieve sieve = sieve(true, true, "war");
        assertThat(sieve.catches("The war is over.")).isNotNull();
        assertThat(sieve.catches("(WAR)")).isNotNull();
        assertThat(sieve.catches("A warm ward, and war2 and éwar")).isNull();
    }

    @Test
    void part_of_a_word_is_found_anywhere() {
        assertThat(sieve(true, false, "cancer").catches("the anticancer drug")).isNotNull();
    }

    @Test
    void capitals_width_apostrophes_and_line_breaks_make_no_difference() {
        assertThat(sieve(true, true, "Father's  Day").catches("on FATHER’S\nDAY we"))
                .isNotNull();
        assertThat(sieve(true, true, "ward").catches("the ＷＡＲＤ")).isNotNull();
        assertThat(sieve(true, true, "#mesh").catches("about #mesh.")).isNotNull();
        assertThat(sieve(true, true, "#mesh").catches("about #meshes")).isNull();
    }

    @Test
    void a_filter_that_hides_goes_before_one_that_folds() {
        Sieve sieve = new Sieve(List.of(filter("folds", false, true, "ward"), filter("hides", true, true, "night")));
        assertThat(sieve.catches("the ward").hides()).isFalse();
        assertThat(sieve.catches("the ward at night").hides()).isTrue();
        assertThat(sieve.catches("the ward").words()).containsExactly("ward");
        assertThat(sieve.catches("by day")).isNull();
        assertThat(Sieve.OPEN.catches("anything")).isNull();
    }

    @Test
    void a_very_long_text_with_many_near_misses_is_read_at_once() {
        String text = "a".repeat(200_000) + " needle";
        long begun = System.nanoTime();
        assertThat(sieve(true, true, "aaaaaaaaaab").catches(text)).isNull();
        assertThat(sieve(true, true, "needle").catches(text)).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void what_is_no_filter_is_refused_field_by_field() {
        assertThat(FilterText.of("", words("Ward", " ward ", ""), List.of("home"), true, null)
                        .words())
                .extracting(Word::text)
                .as("the same word twice is one")
                .containsExactly("Ward");
        assertThatThrownBy(() -> FilterText.of("", words(" "), List.of("nowhere"), true, Duration.ofDays(400)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("words", "places", "duration"));
        assertThatThrownBy(() -> FilterText.of("", words("x".repeat(101)), List.of("home"), true, null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> FilterText.of("", many(51), List.of("home"), true, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void places_survive_their_bits() {
        for (Place place : Place.values()) {
            assertThat(Place.of(Place.bits(List.of(place)))).containsExactly(place);
        }
        assertThat(Place.of(Place.bits(EnumSet.allOf(Place.class)))).hasSize(5);
    }

    private static List<Word> many(int count) {
        return Collections.nCopies(count, "w").stream()
                .map(word -> new Word(0, word + System.nanoTime() + Math.random(), true))
                .toList();
    }

    private static List<Word> words(String... words) {
        return Arrays.stream(words).map(word -> new Word(0, word, true)).toList();
    }

    private static Sieve sieve(boolean hides, boolean whole, String word) {
        return new Sieve(List.of(filter("one", hides, whole, word)));
    }

    private static Filter filter(String title, boolean hides, boolean whole, String word) {
        return new Filter(1, title, EnumSet.of(Place.HOME), hides, null, List.of(new Word(1, word, whole)));
    }
}
