package social.lanyard.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.web.BritishDates;

class ShiftModeTest {
    /** 23 November 2026 is a Monday; the clocks go forward on 28 March 2027, a Sunday. */
    private static final Shift MONDAY_DAY = shift(DayOfWeek.MONDAY, "07:30", "20:00");

    private static final Shift MONDAY_NIGHT = shift(DayOfWeek.MONDAY, "21:00", "07:30");

    @Test
    void a_day_shift_pauses_from_its_first_minute_to_its_last() {
        ShiftMode mode = new ShiftMode(List.of(MONDAY_DAY), null);

        assertThat(mode.on(at("2026-11-23T07:29:59"))).isFalse();
        assertThat(mode.onUntil(at("2026-11-23T07:30"))).contains(at("2026-11-23T20:00"));
        assertThat(mode.onUntil(at("2026-11-23T19:59:59"))).contains(at("2026-11-23T20:00"));
        assertThat(mode.on(at("2026-11-23T20:00"))).isFalse();
        assertThat(mode.on(at("2026-11-24T12:00"))).as("Tuesday").isFalse();
    }

    @Test
    void a_night_shift_ends_on_the_next_day() {
        ShiftMode mode = new ShiftMode(List.of(MONDAY_NIGHT), null);

        assertThat(mode.on(at("2026-11-23T03:00"))).as("the night before").isFalse();
        assertThat(mode.onUntil(at("2026-11-23T22:00"))).contains(at("2026-11-24T07:30"));
        assertThat(mode.onUntil(at("2026-11-24T03:00"))).contains(at("2026-11-24T07:30"));
        assertThat(mode.on(at("2026-11-24T07:30"))).isFalse();
    }

    @Test
    void by_hand_it_is_on_until_the_chosen_moment_and_no_longer() {
        Instant until = at("2026-11-25T18:00");
        ShiftMode mode = new ShiftMode(List.of(), until);

        assertThat(mode.onUntil(at("2026-11-25T17:00"))).contains(until);
        assertThat(mode.on(until)).isFalse();
    }

    @Test
    void what_follows_without_a_gap_is_one_pause() {
        ShiftMode mode = new ShiftMode(
                List.of(shift(DayOfWeek.MONDAY, "20:00", "08:00"), shift(DayOfWeek.TUESDAY, "08:00", "12:00")),
                at("2026-11-24T15:00"));

        assertThat(mode.onUntil(at("2026-11-23T21:00"))).contains(at("2026-11-24T15:00"));
    }

    @Test
    void a_rota_without_any_gap_still_has_an_end() {
        List<Shift> always = java.util.Arrays.stream(DayOfWeek.values())
                .map(day -> shift(day, "08:00", "07:59"))
                .toList();

        assertThat(new ShiftMode(always, null).onUntil(at("2026-11-23T12:00"))).isPresent();
    }

    @Test
    void hours_are_those_on_the_clock_when_it_changes() {
        ShiftMode mode = new ShiftMode(List.of(shift(DayOfWeek.SATURDAY, "21:00", "07:30")), null);

        assertThat(mode.onUntil(at("2027-03-27T22:00"))).contains(Instant.parse("2027-03-28T06:30:00Z"));
    }

    @Test
    void what_is_kept_reads_as_the_same() {
        ShiftMode mode = new ShiftMode(List.of(MONDAY_NIGHT, shift(DayOfWeek.SUNDAY, "06:00", "14:15")), null);

        assertThat(ShiftMode.read(mode.kept(), null)).isEqualTo(mode);
        assertThat(ShiftMode.read("", null)).isEqualTo(ShiftMode.OFF);
    }

    @Test
    void the_mail_of_a_period_is_due_from_seven_in_the_morning() {
        assertThat(Rhythm.DAILY.period(at("2026-11-24T06:59"))).isEqualTo("2026-11-23");
        assertThat(Rhythm.DAILY.period(at("2026-11-24T07:00"))).isEqualTo("2026-11-24");
        assertThat(Rhythm.WEEKLY.period(at("2026-11-23T06:59"))).isEqualTo("2026-11-16");
        assertThat(Rhythm.WEEKLY.period(at("2026-11-29T23:00"))).isEqualTo("2026-11-23");
        assertThat(Rhythm.leaves(at("2026-11-24T06:59"))).isFalse();
        assertThat(Rhythm.leaves(at("2026-11-24T07:00"))).isTrue();
        assertThat(Rhythm.leaves(at("2026-11-24T22:00"))).isFalse();
    }

    private static Shift shift(DayOfWeek day, String from, String to) {
        return new Shift(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String london) {
        return LocalDateTime.parse(london).atZone(BritishDates.ZONE).toInstant();
    }
}
