package social.lanyard.post.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.post.draft.GoingOut;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

class DueTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void a_day_and_a_time_are_those_of_british_clocks() {
        assertThat(DueTime.of("2026-12-03", "07:00", NOW)).isEqualTo("2026-12-03T07:00:00Z");
        assertThat(DueTime.of(" 2027-07-03 ", "07:00:00", NOW)).isEqualTo("2027-07-03T06:00:00Z");
    }

    @Test
    void what_is_missing_or_unreadable_is_told_by_field() {
        assertThat(refused("", null)).extracting(Problem::field).containsExactly("day", "time");
        assertThat(refused("3/12/2026", "7 pm")).extracting(Problem::field).containsExactly("day", "time");
        assertThat(refused("2026-02-30", "07:00")).extracting(Problem::field).containsExactly("day");
        assertThat(refused("+999999999-12-31", "23:59"))
                .extracting(Problem::field)
                .containsExactly("day");
    }

    @Test
    void a_time_that_the_clocks_skip_is_refused_with_the_times_around_it() {
        assertThat(refused("2027-03-28", "01:30"))
                .extracting(Problem::sentence)
                .containsExactly("The clocks go forward on 28 March 2027: 01:30 does not exist that day."
                        + " Choose 02:00 or later, or a time before 01:00.");
        assertThat(DueTime.of("2027-03-28", "02:00", NOW)).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(DueTime.of("2027-03-28", "00:59", NOW)).isEqualTo("2027-03-28T00:59:00Z");
    }

    @Test
    void a_time_that_the_clocks_show_twice_is_the_first_and_says_so() {
        Instant first = DueTime.of("2027-10-31", "01:30", NOW);
        assertThat(first).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(new GoingOut(first, null).firstOfTwo()).isTrue();
        assertThat(new GoingOut(first.plusSeconds(3600), null).firstOfTwo()).isFalse();
        assertThat(new GoingOut(DueTime.of("2027-10-31", "02:00", NOW), null).firstOfTwo())
                .isFalse();
    }

    @Test
    void a_form_gets_back_what_was_chosen() {
        GoingOut summer = new GoingOut(DueTime.of("2027-07-03", "00:05", NOW), null);
        assertThat(summer.day()).isEqualTo("2027-07-03");
        assertThat(summer.time()).isEqualTo("00:05");
    }

    @Test
    void the_past_and_more_than_a_year_are_refused() {
        assertThat(refused("2026-11-22", "12:00")).extracting(Problem::field).containsExactly("day");
        assertThat(DueTime.of("2026-11-22", "12:01", NOW)).isAfter(NOW);
        assertThat(DueTime.of("2027-11-22", "12:00", NOW)).isEqualTo("2027-11-22T12:00:00Z");
        assertThat(refused("2027-11-22", "12:01")).extracting(Problem::field).containsExactly("day");
    }

    @Test
    void a_program_says_the_offset() {
        assertThat(DueTime.of("2026-12-03T08:00:00.5+01:00", NOW)).isEqualTo("2026-12-03T07:00:00Z");
        for (String wrong : new String[] {null, "", "2026-12-03T07:00:00", "soon", "2026-01-01T00:00:00Z"}) {
            assertThat(catchThrowableOfType(Refusal.class, () -> DueTime.of(wrong, NOW))
                            .problems())
                    .as(wrong)
                    .extracting(Problem::field)
                    .containsExactly("at");
        }
    }

    private static List<Problem> refused(String day, String time) {
        return catchThrowableOfType(Refusal.class, () -> DueTime.of(day, time, NOW))
                .problems();
    }
}
