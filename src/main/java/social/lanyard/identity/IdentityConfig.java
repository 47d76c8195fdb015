package social.lanyard.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How we speak to the identity provider. */
@ConfigMapping(prefix = "lanyard.identity")
interface IdentityConfig {
    /** Address of the realm as this process reaches it. */
    @WithName("server")
    String server();

    String clientId();

    String clientSecret();

    /** How long a request waits for the identity provider before it goes on without. */
    @WithDefault("2s")
    Duration patience();
}
