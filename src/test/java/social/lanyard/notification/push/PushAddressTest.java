package social.lanyard.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.support.Refusal;

class PushAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
                "https://web.push.apple.com:443/QO",
                "https://wns2-par02p.notify.windows.com/w/?token=BQ%3d",
            })
    void addresses_of_push_services_are_taken(String address) {
        assertThat(PushAddress.of(address, OwnServices.NONE).uri()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/send",
                "https://localhost/send",
                "https://127.0.0.1/send",
                "https://[::1]/send",
                "https://2130706433/send",
                "https://0x7f.1/send",
                "https://10.0.0.7/send",
                "https://169.254.169.254/latest/meta-data",
                "https://keycloak/realms",
                "https://postgres.default.svc.cluster.local/x",
                "https://push.internal/x",
                "https://push.example.com:8443/x",
                "https://user:word@push.example.com/x",
                "https://push.example.com/x#y",
                "https://push.example.com\\@127.0.0.1/",
                "https://push.example.com/\r\nHost: inside",
                "file:///etc/passwd",
                "//push.example.com/x",
                "push.example.com",
                "https:///x",
                "",
            })
    void everything_else_is_refused(String address) {
        assertThatThrownBy(() -> PushAddress.of(address, OwnServices.NONE)).isInstanceOf(Refusal.class);
    }

    @Test
    void inside_only_what_the_operator_named_is_taken() {
        OwnServices own = new OwnServices(List.of("push.internal:8443", " PUSH.trust:443"));
        assertThat(PushAddress.of("https://push.internal:8443/x", own).uri()).hasPort(8443);
        assertThat(PushAddress.of("https://push.trust/x", own).uri()).hasHost("push.trust");
        for (String other : new String[] {
            "https://push.internal/x",
            "https://push.internal:8444/x",
            "http://push.internal:8443/x",
            "https://a@push.internal:8443/x",
            "https://x.push.internal:8443/"
        }) {
            assertThatThrownBy(() -> PushAddress.of(other, own)).isInstanceOf(Refusal.class);
        }
        for (String place :
                new String[] {"push.internal", "https://push.internal:8443", "push.internal:0", "*:443", ":1"}) {
            assertThatThrownBy(() -> new OwnServices(List.of(place))).hasMessageContaining("LANYARD_PUSH_OWN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.217.16.10", "100.63.255.255", "2a00:1450:4009:80b::200a"})
    void addresses_out_in_the_world_are_posted_to(String address) throws UnknownHostException {
        assertThat(PushAddress.outside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2002:a00:1::1",
                "2001::1"
            })
    void addresses_inside_and_special_ones_are_not(String address) throws UnknownHostException {
        assertThat(PushAddress.outside(InetAddress.getByName(address))).isFalse();
    }
}
