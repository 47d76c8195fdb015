package social.lanyard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalPortsTest {

    @AfterEach
    void forgetTheOption() {
        System.clearProperty("lanyard.web.port");
    }

    @Test
    void a_taken_port_is_named_with_the_option_that_changes_it() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ports(other.getLocalPort()).requireFree())
                    .isInstanceOf(LocalProblem.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken")
                    .hasMessageContaining("-Dlanyard.keycloak.port=");
        }
    }

    @Test
    void a_port_that_was_just_given_back_is_free() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
        }
        assertThatCode(() -> ports(port).requireFree()).doesNotThrowAnyException();
    }

    @Test
    void a_port_taken_on_the_other_loopback_address_is_taken_too() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            assertThatThrownBy(() -> ports(other.getLocalPort()).requireFree()).hasMessageContaining("is taken");
        }
    }

    @Test
    void two_options_with_one_port_are_both_named() {
        assertThatThrownBy(() -> new LocalPorts(18_700, 18_701, 18_702, 18_700, 18_704, 18_705).requireFree())
                .hasMessage("-Dlanyard.web.port and -Dlanyard.postgres.port are both 18700."
                        + " Each needs a port of its own.");
    }

    @Test
    void what_is_no_port_is_said_so() {
        for (String wrong : new String[] {"", "web", "0", "65536", "-1", "99999999999", "80 80"}) {
            System.setProperty("lanyard.web.port", wrong);
            assertThatThrownBy(LocalPorts::fromSystemProperties)
                    .as(wrong)
                    .isInstanceOf(LocalProblem.class)
                    .hasMessageContaining("-Dlanyard.web.port=" + wrong + " is not a port");
        }
        System.setProperty("lanyard.web.port", "8088");
        assertThat(LocalPorts.fromSystemProperties().origin()).isEqualTo("http://localhost:8088");
    }

    private static LocalPorts ports(int keycloak) {
        return new LocalPorts(18_700, 18_701, keycloak, 18_703, 18_704, 18_705);
    }
}
