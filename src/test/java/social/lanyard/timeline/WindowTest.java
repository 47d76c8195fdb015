package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final long NOW = 1_000_000;

    @Test
    void the_first_stretch_is_a_quarter_wider_than_what_was_enough_last_time() {
        assertThat(Window.below(Long.MAX_VALUE, NOW, 1_000)).isEqualTo(new Window(NOW - 1_250, Long.MAX_VALUE));
        assertThat(Window.below(500_000, NOW, 1_000)).isEqualTo(new Window(498_750, 500_000));
        assertThat(Window.above(499_999, NOW, 1_000)).isEqualTo(new Window(500_000, 501_250));
    }

    @Test
    void each_next_stretch_is_three_times_as_wide_and_touches_the_one_before() {
        Window first = Window.below(Long.MAX_VALUE, NOW, 1_000);
        Window second = first.further(NOW, Window.WIDER);
        assertThat(second).isEqualTo(new Window(NOW - 1_250 - 3_750, NOW - 1_250));
        assertThat(second.further(NOW, Window.WIDER).width(NOW)).isEqualTo(3 * 3_750);

        Window up = Window.above(9, NOW, 1_000);
        assertThat(up.higher(NOW, Window.WIDER)).isEqualTo(new Window(1_260, 1_260 + 3_750));
    }

    @Test
    void stretches_cover_everything_downwards_without_gap_or_overlap() {
        for (long span : List.of(0L, 1L, 7L, 1_000L, NOW, Long.MAX_VALUE)) {
            List<Window> windows = new ArrayList<>();
            Window window = Window.below(Long.MAX_VALUE, NOW, span);
            windows.add(window);
            while (!window.reachesBottom(Window.ALL)) {
                Window next = window.further(NOW, Window.WIDER);
                assertThat(next.high()).isEqualTo(window.low());
                assertThat(next.low()).isLessThan(next.high());
                window = next;
                windows.add(window);
            }
            assertThat(windows.get(0).high()).isEqualTo(Long.MAX_VALUE);
            assertThat(windows).hasSizeLessThan(20);
        }
    }

    @Test
    void stretches_cover_everything_upwards_without_gap_or_overlap() {
        for (long span : List.of(0L, 1L, 7L, 1_000L, NOW, Long.MAX_VALUE)) {
            Window window = Window.above(41, NOW, span);
            assertThat(window.low()).isEqualTo(42);
            int steps = 0;
            while (!window.reachesTop(Window.ALL)) {
                Window next = window.higher(NOW, Window.WIDER);
                assertThat(next.low()).isEqualTo(window.high());
                window = next;
                assertThat(steps++).isLessThan(20);
            }
        }
    }

    @Test
    void bounds_beyond_everything_do_no_harm() {
        assertThat(Window.below(0, NOW, 1_000)).isEqualTo(new Window(0, 0));
        assertThat(Window.above(Long.MAX_VALUE, NOW, 1_000).reachesTop(Window.ALL))
                .isTrue();
        assertThat(Window.above(NOW + 5, NOW, 1_000).reachesTop(Window.ALL)).isTrue();
    }

    @Test
    void a_reader_without_memory_begins_with_a_guess_by_how_many_they_follow() {
        long day = Hint.distance(java.time.Duration.ofDays(1));
        assertThat(new Hint(300, 0).spanFor(40)).isBetween(day - 1, day + 1);
        assertThat(new Hint(0, 0).spanFor(40)).isEqualTo(new Hint(1, 0).spanFor(40));
        assertThat(new Hint(300, 800).spanFor(40)).isEqualTo(800);
        assertThat(new Hint(300, 800).spanFor(80)).isEqualTo(1_600);
    }

    @Test
    void memory_is_rewritten_only_when_it_is_off_by_half() {
        Hint hint = new Hint(10, 1_000);
        assertThat(hint.isOff(1_400)).isFalse();
        assertThat(hint.isOff(700)).isFalse();
        assertThat(hint.isOff(1_600)).isTrue();
        assertThat(hint.isOff(600)).isTrue();
        assertThat(new Hint(10, 0).isOff(1_000)).isTrue();
    }
}
