package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

class CandidatesTest {
    private static final Cursor TWO = new Cursor(null, null, 2);

    @Test
    void a_full_page_is_followed_from_the_lowest_id_shown() {
        Page<Long> page = page(TWO, List.of(9L, 8L, 7L, 6L), false, List.of(9L, 8L, 7L, 6L));
        assertThat(page.items()).containsExactly(9L, 8L);
        assertThat(page.older()).isEqualTo(8);
        assertThat(page.newer()).isEqualTo(9);
    }

    @Test
    void a_page_with_too_few_survivors_is_followed_from_the_lowest_id_looked_at() {
        Page<Long> page = page(TWO, List.of(9L, 8L, 7L, 6L), false, List.of(8L));
        assertThat(page.items()).containsExactly(8L);
        assertThat(page.older()).isEqualTo(6);
    }

    @Test
    void a_page_without_survivors_still_leads_on() {
        Page<Long> page = page(TWO, List.of(9L, 8L, 7L, 6L), false, List.of());
        assertThat(page.items()).isEmpty();
        assertThat(page.older()).isEqualTo(6);
    }

    @Test
    void the_last_page_leads_nowhere_but_back() {
        Page<Long> page = page(new Cursor(5L, null, 2), List.of(3L, 2L), true, List.of(3L, 2L));
        assertThat(page.items()).containsExactly(3L, 2L);
        assertThat(page.older()).isNull();
        assertThat(page.newer()).isEqualTo(3);
    }

    @Test
    void what_is_left_of_the_last_candidates_gets_a_page_of_its_own() {
        Page<Long> page = page(TWO, List.of(9L, 8L, 7L), true, List.of(9L, 8L, 7L));
        assertThat(page.items()).containsExactly(9L, 8L);
        assertThat(page.older()).isEqualTo(8);
    }

    @Test
    void upwards_the_nearest_are_shown_newest_first() {
        Page<Long> page = page(new Cursor(null, 5L, 2), List.of(6L, 7L, 8L, 9L), false, List.of(9L, 8L, 7L, 6L));
        assertThat(page.items()).containsExactly(7L, 6L);
        assertThat(page.newer()).isEqualTo(7);
        assertThat(page.older()).isEqualTo(6);
    }

    @Test
    void upwards_with_too_few_survivors_goes_on_from_the_highest_id_looked_at() {
        Page<Long> page = page(new Cursor(null, 5L, 2), List.of(6L, 7L, 8L, 9L), false, List.of(7L));
        assertThat(page.items()).containsExactly(7L);
        assertThat(page.newer()).isEqualTo(9);
    }

    @Test
    void nothing_newer_leads_back_to_where_the_reader_stood() {
        Page<Long> page = page(new Cursor(null, 5L, 2), List.of(), true, List.of());
        assertThat(page.items()).isEmpty();
        assertThat(page.older()).isEqualTo(6);
        assertThat(page.newer()).isEqualTo(5);
    }

    @Test
    void turning_round_on_an_empty_page_misses_nothing() {
        Page<Long> page = page(new Cursor(5L, null, 2), List.of(), true, List.of());
        assertThat(page.newer()).isEqualTo(4);
    }

    @Test
    void two_sources_are_merged_in_the_order_of_reading_and_what_is_too_much_waits() {
        Candidates near = new Candidates(List.of(9L, 7L, 5L, 3L), false);
        Candidates far = new Candidates(List.of(8L, 7L, 6L), true);
        assertThat(near.and(far, TWO)).isEqualTo(new Candidates(List.of(9L, 8L, 7L, 6L), false));
        assertThat(new Candidates(List.of(9L), true).and(far, TWO))
                .isEqualTo(new Candidates(List.of(9L, 8L, 7L, 6L), true));
        assertThat(new Candidates(List.of(9L, 5L), true).and(far, TWO).complete())
                .as("one was cut off, so the list goes on")
                .isFalse();
        Cursor upwards = new Cursor(null, 2L, 1);
        assertThat(new Candidates(List.of(3L, 5L), false).and(new Candidates(List.of(4L), true), upwards))
                .isEqualTo(new Candidates(List.of(3L, 4L), false));
    }

    @Test
    void the_second_source_looks_no_further_than_the_first_one_reached() {
        Candidates some = new Candidates(List.of(9L, 7L), false);
        assertThat(some.reach(new Cursor(12L, null, 1))).isEqualTo(new Window(7, 12));
        assertThat(new Candidates(List.of(9L), true).reach(Cursor.FIRST)).isEqualTo(new Window(0, Long.MAX_VALUE));
        assertThat(new Candidates(List.of(4L, 6L), false).reach(new Cursor(null, 3L, 1)))
                .isEqualTo(new Window(4, 7));
        assertThat(new Candidates(List.of(), true).reach(new Cursor(null, 3L, 1)))
                .isEqualTo(new Window(4, Long.MAX_VALUE));
    }

    private static Page<Long> page(Cursor cursor, List<Long> ids, boolean complete, List<Long> visible) {
        Function<Long, Long> same = Function.identity();
        return new Candidates(ids, complete).page(cursor, visible, same::apply);
    }
}
