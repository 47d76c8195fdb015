package social.lanyard.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AskLimitsTest {
    @Test
    void one_asker_waits_after_so_many_an_hour() {
        assertThat(new AskLimits.Counts(19, 0, 0).oneMore(20)).isTrue();
        assertThatThrownBy(() -> new AskLimits.Counts(20, 0, 0).oneMore(20))
                .isInstanceOf(TooMany.class)
                .hasMessageContaining("Wait an hour");
    }

    @Test
    void one_asker_waits_after_four_for_the_same_address() {
        assertThat(new AskLimits.Counts(3, 3, 3).oneMore(20)).isTrue();
        assertThatThrownBy(() -> new AskLimits.Counts(4, 4, 4).oneMore(20)).isInstanceOf(TooMany.class);
    }

    @Test
    void what_others_asked_for_an_address_shows_to_nobody_and_no_more_mail_goes_there() {
        assertThat(new AskLimits.Counts(0, 0, 5).oneMore(20)).isTrue();
        assertThat(new AskLimits.Counts(0, 0, 6).oneMore(20)).isFalse();
    }

    @Test
    void of_ipv6_the_network_counts() {
        assertThat(Asker.network("2001:db8:1:2:aaaa::1")).isEqualTo(Asker.network("2001:db8:1:2:bbbb::2"));
        assertThat(Asker.network("2001:db8:1:3::1")).isNotEqualTo(Asker.network("2001:db8:1:2::1"));
        assertThat(Asker.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Asker.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
