package social.lanyard.policy;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the house's pages say about this instance. */
@ConfigMapping(prefix = "lanyard")
interface HouseConfig {
    String origin();

    Optional<String> contact();

    Optional<String> operator();
}
