package social.lanyard.post.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Refusal;

class OrderTest {
    private final Order order = Order.of(List.of(1L, 2L, 3L));

    @Test
    void a_story_moves_one_place_at_a_time() {
        assertThat(order.up(3).stories()).containsExactly(1L, 3L, 2L);
        assertThat(order.down(1).stories()).containsExactly(2L, 1L, 3L);
    }

    @Test
    void the_first_cannot_go_up_nor_the_last_down_and_one_that_is_not_there_moves_nothing() {
        assertThat(order.up(1)).isEqualTo(order);
        assertThat(order.down(3)).isEqualTo(order);
        assertThat(order.up(9)).isEqualTo(order);
        assertThat(order.down(9)).isEqualTo(order);
        assertThat(order.without(9)).isEqualTo(order);
    }

    @Test
    void what_is_added_goes_to_the_end_and_what_is_there_stays_where_it_is() {
        assertThat(order.with(List.of(4L, 2L, 4L)).stories()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(order.without(2).stories()).containsExactly(1L, 3L);
    }

    @Test
    void one_story_twice_and_more_than_a_hundred_are_refused() {
        List<Long> hundred = LongStream.range(0, 100).boxed().toList();
        assertThat(Order.of(hundred).stories()).hasSize(100);
        assertThatThrownBy(() -> Order.of(hundred).with(List.of(100L)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("101");
        assertThatThrownBy(() -> Order.of(List.of(1L, 1L))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_button_says_what_to_do_with_which_story() {
        assertThat(Move.of("up-2").in(order).stories()).containsExactly(2L, 1L, 3L);
        assertThat(Move.of("down-2").in(order).stories()).containsExactly(1L, 3L, 2L);
        assertThat(Move.of("out-2").in(order).stories()).containsExactly(1L, 3L);
        for (String nonsense : new String[] {null, "", "up", "up-", "up-x", "sideways-2", "UP-2", "-2"}) {
            assertThatThrownBy(() -> Move.of(nonsense)).as(nonsense).isInstanceOf(Refusal.class);
        }
    }
}
