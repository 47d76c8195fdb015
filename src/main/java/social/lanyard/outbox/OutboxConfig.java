package social.lanyard.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How an instance carries out what waits in the outbox. */
@ConfigMapping(prefix = "lanyard.outbox")
interface OutboxConfig {
    /**
     * How many deliveries an instance makes at once. Each may hold a connection to a mail server, and for moments one to the
     * database; and each that was just made, when the instance is killed, is made again by another.
     */
    @WithDefault("8")
    int atOnce();

    /** How long one delivery may take before it counts as failed. */
    @WithDefault("20s")
    Duration patience();

    /** The pause after the first failure; each further one doubles it, up to an hour. */
    @WithDefault("5s")
    Duration firstPause();
}
