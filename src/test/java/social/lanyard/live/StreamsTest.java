package social.lanyard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Busy;

class StreamsTest {
    private record Config(int most, int mostPerPerson, int mostPerAddress) implements LiveConfig {
        @Override
        public Duration beat() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration check() {
            return Duration.ofSeconds(1);
        }
    }

    @Test
    void an_instance_that_has_all_it_can_hold_takes_no_more() {
        Streams full = new Streams(null, new Config(0, 10, 10), null, null, null);
        Watch watch = Watch.of("latest", null, null, null, null, null);
        assertThatThrownBy(() -> full.open(null, Reader.VISITOR, watch, null, () -> {}))
                .isInstanceOf(Busy.class);
        assertThat(full.count()).isZero();
    }

    @Test
    void a_place_that_is_refused_is_not_taken() {
        Limits limits = new Limits(new Config(10, 1, 2));
        Runnable first = limits.take("address a", 5);
        assertThatThrownBy(() -> limits.take("address a", 5)).isInstanceOf(WebApplicationException.class);
        limits.take("address a", 0);
        assertThatThrownBy(() -> limits.take("address a", 0)).isInstanceOf(WebApplicationException.class);
        first.run();
        limits.take("address a", 5);
        assertThatThrownBy(() -> limits.take("address b", 5)).isInstanceOf(WebApplicationException.class);
        limits.take("address b", 6);
    }

    @Test
    void people_of_one_network_have_one_address() {
        assertThat(Address.of(SocketAddress.inetSocketAddress(1, "192.0.2.7")))
                .isNotEqualTo(Address.of(SocketAddress.inetSocketAddress(1, "192.0.2.8")));
        assertThat(Address.of(SocketAddress.inetSocketAddress(1, "2001:db8:0:1::1")))
                .isEqualTo(Address.of(SocketAddress.inetSocketAddress(2, "2001:db8:0:1:ffff::2")))
                .isNotEqualTo(Address.of(SocketAddress.inetSocketAddress(1, "2001:db8:0:2::1")));
        assertThat(Address.of(null)).isEmpty();
    }

    @Test
    void what_is_asked_at_once_is_asked_in_parts_and_nothing_is_left_out() {
        Set<Long> many = LongStream.range(0, 12_000).boxed().collect(Collectors.toSet());
        List<Map<Long, Set<Long>>> parts = Readers.parts(Map.of(0L, many, 7L, Set.of(1L, 2L), 8L, Set.of()));
        assertThat(parts).hasSize(3);
        assertThat(parts.stream().flatMap(part -> part.getOrDefault(0L, Set.of()).stream()))
                .containsExactlyInAnyOrderElementsOf(many);
        assertThat(parts.stream().flatMap(part -> part.getOrDefault(7L, Set.of()).stream()))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(Readers.parts(Map.of())).isEmpty();
    }

    @Test
    void what_is_said_is_gathered_until_somebody_looks() {
        Changes changes = new Changes();
        changes.add("new");
        changes.add("post 5");
        changes.add("reader 7");
        changes.add("alert 7");
        changes.add("session ab");
        Changes.Told told = changes.take();
        assertThat(told.posts()).containsExactly(5L);
        assertThat(told.readers()).containsExactly(7L);
        assertThat(told.counted()).containsExactly(7L);
        assertThat(told.sessions()).containsExactly("ab");
        assertThat(told.everything()).isFalse();
        assertThat(changes.take().posts()).isEmpty();
        changes.add("something that a newer instance says");
        assertThat(changes.take().everything()).isTrue();
        for (int i = 0; i < 6_000; i++) {
            changes.add("post " + i);
        }
        assertThat(changes.take().everything()).isTrue();
    }
}
