package social.lanyard.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When to walk on, and when to ask the index. */
class PlaceFinderTest {
    private static final int MILLION = 1_000_000;

    @Test
    void what_is_common_is_walked_over() {
        assertThat(PlaceFinder.more(20, 1_000, 4, MILLION)).isBetween(200, 400);
        assertThat(PlaceFinder.more(10, 1_000, 14, MILLION)).isBetween(1_400, 2_800);
    }

    @Test
    void what_is_rare_is_looked_up() {
        assertThat(PlaceFinder.more(0, 1_000, 24, MILLION)).isZero();
        assertThat(PlaceFinder.more(1, 1_000, 23, MILLION)).isZero();
    }

    @Test
    void the_more_posts_there_are_the_longer_it_pays_to_walk() {
        assertThat(PlaceFinder.more(2, 1_000, 22, MILLION)).isZero();
        assertThat(PlaceFinder.more(2, 1_000, 22, 10L * MILLION)).isBetween(11_000, 20_000);
    }
}
