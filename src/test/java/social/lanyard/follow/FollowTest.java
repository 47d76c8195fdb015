package social.lanyard.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import social.lanyard.identity.AcceptedName;
import social.lanyard.identity.Account;
import social.lanyard.support.Refusal;

class FollowTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Account SALTFEN =
            Account.organisation(7, new AcceptedName("Saltfen Community Health", "saltfen"), "saltfen", NOW);

    @Test
    void somebody_follows_somebody_else() {
        Follow follow = Follow.start(8, SALTFEN, 0, NOW);
        assertThat(follow.followerId()).isEqualTo(8);
        assertThat(follow.followeeId()).isEqualTo(7);
        assertThat(follow.createdAt()).isEqualTo(NOW);
    }

    @Test
    void nobody_follows_themself() {
        assertThatThrownBy(() -> Follow.start(7, SALTFEN, 0, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("your own page");
    }

    @Test
    void the_ten_thousandth_is_the_last() {
        assertThat(Follow.start(8, SALTFEN, 9_999, NOW)).isNotNull();
        assertThatThrownBy(() -> Follow.start(8, SALTFEN, 10_000, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("10,000");
    }
}
