package social.lanyard.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import social.lanyard.support.TooFast;

class PaceTest {
    private final Pace pace = new Pace(new Pace.Config() {
        @Override
        public int atOnce() {
            return 3;
        }

        @Override
        public int eachSecond() {
            return 1;
        }
    });

    @Test
    void a_person_may_press_some_times_at_once_and_then_waits() {
        for (int i = 0; i < 3; i++) {
            pace.refuseFaster(1);
        }
        assertThatThrownBy(() -> pace.refuseFaster(1))
                .isInstanceOf(TooFast.class)
                .hasMessageContaining("Wait a little");
    }

    @Test
    void nobody_waits_for_somebody_else() {
        for (int i = 0; i < 3; i++) {
            pace.refuseFaster(2);
        }
        assertThatThrownBy(() -> pace.refuseFaster(2)).isInstanceOf(TooFast.class);
        assertThatCode(() -> pace.refuseFaster(3)).doesNotThrowAnyException();
    }
}
