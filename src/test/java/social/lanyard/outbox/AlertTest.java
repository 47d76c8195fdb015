package social.lanyard.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertTest {
    private static final Instant EVENING = Instant.parse("2026-07-10T22:30:00Z");
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-07-10T23:30:00Z");

    @Test
    void follows_of_one_day_in_London_are_told_together() {
        Alert first = new Alert(1, AlertKind.FOLLOW, 2, null, null);
        Alert second = new Alert(1, AlertKind.FOLLOW, 3, null, null);

        assertThat(first.bundle(100, EVENING))
                .isEqualTo(second.bundle(101, EVENING))
                .isEqualTo("follow-20260710");
        assertThat(second.bundle(102, AFTER_MIDNIGHT)).isEqualTo("follow-20260711");
    }

    @Test
    void appreciation_is_told_together_for_each_post_by_itself() {
        Alert one = new Alert(1, AlertKind.APPRECIATION, 2, 77L, null);
        Alert other = new Alert(1, AlertKind.APPRECIATION, 2, 78L, null);

        assertThat(one.bundle(100, EVENING)).isEqualTo("appreciation-77-20260710");
        assertThat(other.bundle(101, EVENING)).isEqualTo("appreciation-78-20260710");
    }

    @Test
    void each_response_is_told_by_itself() {
        assertThat(new Alert(1, AlertKind.REPLY, 2, 77L, null).bundle(100, EVENING))
                .isEqualTo("100");
        assertThat(new Alert(1, AlertKind.REPLY, 2, 78L, null).bundle(101, EVENING))
                .isEqualTo("101");
    }

    @Test
    void nobody_is_told_of_their_own_acts() {
        assertThat(new Alert(1, AlertKind.FOLLOW, 1, null, null).toOneself()).isTrue();
        assertThat(new Alert(1, AlertKind.FOLLOW, 2, null, null).toOneself()).isFalse();
    }
}
