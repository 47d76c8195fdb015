package social.lanyard.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OftenTest {
    @Test
    void each_story_is_looked_for_every_hour() {
        assertThat(Often.EACH.after(Instant.parse("2026-11-23T09:02:00Z"))).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(Often.EACH.after(Instant.parse("2026-11-23T09:00:00Z"))).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void a_day_s_mail_comes_at_seven_in_london_in_winter_and_in_summer() {
        assertThat(Often.DAY.after(Instant.parse("2026-11-23T06:59:59Z"))).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(Often.DAY.after(Instant.parse("2026-11-23T07:00:00Z"))).isEqualTo("2026-11-24T07:00:00Z");
        assertThat(Often.DAY.after(Instant.parse("2026-07-01T05:00:00Z"))).isEqualTo("2026-07-01T06:00:00Z");
        // The night in which the clocks go back.
        assertThat(Often.DAY.after(Instant.parse("2026-10-24T20:00:00Z"))).isEqualTo("2026-10-25T07:00:00Z");
    }

    @Test
    void a_week_s_mail_comes_on_sunday() {
        assertThat(Often.WEEK.after(Instant.parse("2026-11-23T06:00:00Z"))).isEqualTo("2026-11-29T07:00:00Z");
        assertThat(Often.WEEK.after(Instant.parse("2026-11-29T06:00:00Z"))).isEqualTo("2026-11-29T07:00:00Z");
        assertThat(Often.WEEK.after(Instant.parse("2026-11-29T07:00:00Z"))).isEqualTo("2026-12-06T07:00:00Z");
    }

    @Test
    void forms_name_a_rhythm_in_small_letters_and_nothing_else_is_one() {
        assertThat(Often.of("week")).contains(Often.WEEK);
        assertThat(Often.of("WEEK")).isEmpty();
        assertThat(Often.of(null)).isEmpty();
    }
}
