package social.lanyard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartCheckTest {
    private static final Map<String, String> WHOLE = Map.of(
            "lanyard.contact", "contact@lanyard.example",
            "lanyard.operator", "Somebody",
            "lanyard.master-key", "AAAA",
            "lanyard.oidc-secret", "a",
            "lanyard.session-state-secret", "b",
            "lanyard.session-token-secret", "c");

    @Test
    void a_whole_site_starts() {
        assertThat(StartCheck.missing(false, "https://lanyard.example", settings(WHOLE)))
                .isEmpty();
        assertThat(StartCheck.missing(true, "http://localhost:8080", settings(WHOLE)))
                .isEmpty();
    }

    @Test
    void each_missing_setting_is_named() {
        for (String name : WHOLE.keySet()) {
            Map<String, String> some = new HashMap<>(WHOLE);
            some.put(name, name.length() % 2 == 0 ? " " : "unset");
            assertThat(StartCheck.missing(false, "https://lanyard.example", settings(some)))
                    .singleElement()
                    .asString()
                    .startsWith(name.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_"));
        }
    }

    @Test
    void a_public_site_has_an_address_of_its_own() {
        for (String origin :
                new String[] {"http://lanyard.example", "https://lanyard.example/", "lanyard.example", ""}) {
            assertThat(StartCheck.missing(false, origin, settings(WHOLE)))
                    .as(origin)
                    .singleElement()
                    .asString()
                    .startsWith("LANYARD_ORIGIN");
        }
    }

    private static SmallRyeConfig settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
