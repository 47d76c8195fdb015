package social.lanyard.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start a site that could not keep its promises: one that nobody answers for, whose own address is not known,
 * or whose secrets are missing. There is no default for any of them.
 */
@ApplicationScoped
class StartCheck {
    /** Settings without which nothing works, and the name that an operator sets. */
    private static final Map<String, String> NEEDED = new TreeMap<>(Map.of(
            "lanyard.contact", "LANYARD_CONTACT, an e-mail address that a person reads",
            "lanyard.operator", "LANYARD_OPERATOR, who runs this site",
            "lanyard.master-key", "LANYARD_MASTER_KEY, 32 random bytes in base64",
            "lanyard.oidc-secret", "LANYARD_OIDC_SECRET, the secret of the client at the identity provider",
            "lanyard.session-state-secret", "LANYARD_SESSION_STATE_SECRET, at least 32 random characters",
            "lanyard.session-token-secret", "LANYARD_SESSION_TOKEN_SECRET, at least 32 random characters"));

    /** What stands in application.properties where nothing was set. */
    private static final String UNSET = "unset";

    private final WebConfig site;
    private final Config settings;

    StartCheck(WebConfig site, Config settings) {
        this.site = site;
        this.settings = settings;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        List<String> missing = missing(site.local(), site.origin(), settings);
        if (!missing.isEmpty()) {
            throw new ConfigurationException("Lanyard does not start. Please set: " + String.join("; ", missing) + ".");
        }
    }

    static List<String> missing(boolean local, String origin, Config settings) {
        List<String> missing = new ArrayList<>();
        NEEDED.forEach((name, what) -> {
            if (settings.getOptionalValue(name, String.class)
                    .filter(value -> !value.isBlank() && !value.equals(UNSET))
                    .isEmpty()) {
                missing.add(what);
            }
        });
        if (!origin.matches(local ? "https?://[^/]+" : "https://[^/]+")) {
            missing.add("LANYARD_ORIGIN, the one public address, such as https://lanyard.example");
        }
        return missing;
    }
}
