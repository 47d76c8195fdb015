package social.lanyard.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a second factor is asked for, and how long one counts. */
@ConfigMapping(prefix = "lanyard.second-factor")
interface SecondFactorConfig {
    /** Off only where everything is invented, as in the local run. */
    @WithDefault("true")
    boolean required();

    @WithDefault("15m")
    Duration goodFor();
}
