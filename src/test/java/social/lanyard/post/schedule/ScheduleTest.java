package social.lanyard.post.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void it_is_tried_first_when_it_is_due() {
        Schedule schedule = Schedule.of(1, 2, 3, LATER, NOW);
        assertThat(schedule.tryAt).isEqualTo(LATER);
        assertThat(schedule.endedAt).isNull();
    }

    @Test
    void it_ends_once() {
        Schedule schedule = Schedule.of(1, 2, 3, LATER, NOW);
        schedule.published(LATER);
        assertThatThrownBy(() -> schedule.cancelled(LATER)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> schedule.failed("Late", LATER)).isInstanceOf(IllegalStateException.class);
        assertThat(schedule.endedHow).isEqualTo("PUBLISHED");
        assertThat(schedule.reason).isNull();
    }

    @Test
    void a_failure_says_why() {
        Schedule schedule = Schedule.of(1, 2, 3, LATER, NOW);
        schedule.failed("Give your story a title.", LATER);
        assertThat(schedule.reason).isEqualTo("Give your story a title.");
    }

    @Test
    void pauses_grow_to_five_minutes() {
        assertThat(PublishDue.pause(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(PublishDue.pause(3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(PublishDue.pause(24)).isEqualTo(Duration.ofMinutes(5));
    }
}
