package social.lanyard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalAddressTest {

    @Test
    void an_address_of_this_site_is_kept() {
        for (String good : List.of("/", "/latest", "/@amara/123/a-story?after=5", "/settings#privacy")) {
            assertThat(LocalAddress.of(good)).isEqualTo(good);
        }
    }

    @Test
    void whatever_could_lead_elsewhere_becomes_the_front_page() {
        for (String bad : List.of(
                "",
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=1",
                "/ /x",
                "\t/x",
                "/é",
                "/sign-in?to=/",
                "/sign-out",
                "/api/v1/instance",
                "/" + "a".repeat(3000))) {
            assertThat(LocalAddress.of(bad)).as(bad).isEqualTo("/");
        }
        assertThat(LocalAddress.of(null)).isEqualTo("/");
    }
}
