package social.lanyard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.lanyard.support.Refusal;

class UntilTest {
    private static final Instant NOW = Instant.parse("2026-07-10T12:00:00Z");

    @Test
    void day_and_time_are_those_in_London() {
        assertThat(new Until(" 2026-07-10", "20:00 ").end(NOW)).isEqualTo("2026-07-10T19:00:00Z");
        assertThat(new Until("2026-08-10", "12:59").end(NOW))
                .as("within 31 days")
                .isEqualTo("2026-08-10T11:59:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "2026-07-11,''",
        "'',10:00",
        "2026-07-10,12:59",
        "2026-08-10,13:01",
        "11/07/2026,10:00",
        "2026-02-30,10:00"
    })
    void what_is_no_moment_or_over_or_too_far_away_is_refused(String day, String time) {
        assertThatThrownBy(() -> new Until(day, time).end(NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .extracting("field")
                                .isEqualTo("day"));
    }

    @Test
    void nothing_typed_is_nothing() {
        assertThat(new Until(null, null)).isEqualTo(Until.NOTHING);
    }
}
