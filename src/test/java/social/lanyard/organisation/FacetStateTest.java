package social.lanyard.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FacetStateTest {
    private static final Instant UNTIL = Instant.parse("2027-03-01T00:00:00Z");

    @Test
    void a_facet_is_fresh_until_its_last_thirty_days() {
        Instant ageing = UNTIL.minus(Duration.ofDays(30));
        assertThat(FacetState.at(ageing.minusMillis(1), UNTIL, null)).isEqualTo(FacetState.FRESH);
        assertThat(FacetState.at(ageing, UNTIL, null)).isEqualTo(FacetState.AGEING);
    }

    @Test
    void a_facet_lapses_at_the_moment_its_time_is_over() {
        assertThat(FacetState.at(UNTIL.minusMillis(1), UNTIL, null)).isEqualTo(FacetState.AGEING);
        assertThat(FacetState.at(UNTIL, UNTIL, null)).isEqualTo(FacetState.LAPSED);
    }

    @Test
    void an_ended_facet_is_ended_however_long_it_was_good_for() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(FacetState.at(now, UNTIL, now)).isEqualTo(FacetState.ENDED);
        assertThat(FacetState.at(UNTIL.plusSeconds(1), UNTIL, now)).isEqualTo(FacetState.ENDED);
        assertThat(FacetState.at(now, UNTIL, now.plusSeconds(1))).isEqualTo(FacetState.FRESH);
    }

    @Test
    void only_fresh_and_ageing_facets_hold() {
        assertThat(FacetState.FRESH.current()).isTrue();
        assertThat(FacetState.AGEING.current()).isTrue();
        assertThat(FacetState.LAPSED.current()).isFalse();
        assertThat(FacetState.ENDED.current()).isFalse();
    }

    @Test
    void good_until_a_day_includes_that_day_in_summer_and_winter() {
        LocalDate june = LocalDate.of(2027, 6, 30);
        assertThat(Days.endOf(june)).isEqualTo(Instant.parse("2027-06-30T23:00:00Z"));
        assertThat(Days.lastDay(Days.endOf(june))).isEqualTo(june);
        LocalDate december = LocalDate.of(2026, 12, 3);
        assertThat(Days.endOf(december)).isEqualTo(Instant.parse("2026-12-04T00:00:00Z"));
        assertThat(Days.lastDay(Days.endOf(december))).isEqualTo(december);
    }
}
