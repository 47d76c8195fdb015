package social.lanyard.notification.push;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Push services that the operator runs inside the network: the only places inside to which this site posts. */
@Startup
@ApplicationScoped
class OwnServices {
    static final OwnServices NONE = new OwnServices(List.of());
    private static final Pattern PLACE = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?:[1-9][0-9]{0,4}");

    private final Set<String> places;

    @Inject
    OwnServices(PushConfig config) {
        this(config.own().orElse(List.of()));
    }

    /** @param places names with ports, as {@code push.trust.example:8443} */
    OwnServices(List<String> places) {
        this.places = places.stream()
                .map(place -> place.strip().toLowerCase(Locale.ROOT))
                .filter(place -> !place.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        for (String place : this.places) {
            if (!PLACE.matcher(place).matches()) {
                throw new ConfigurationException(
                        "Lanyard does not start. LANYARD_PUSH_OWN names push services with their"
                                + " ports, divided by commas, as push.trust.example:8443. This is none: " + place);
            }
        }
    }

    /** Whether an address of a browser leads to one of them. */
    boolean has(URI address) {
        return address.getHost() != null
                && places.contains(address.getHost().toLowerCase(Locale.ROOT) + ":" + port(address));
    }

    static int port(URI address) {
        return address.getPort() == -1 ? 443 : address.getPort();
    }
}
