package social.lanyard.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How feeds are kept. */
@ConfigMapping(prefix = "lanyard.feeds")
interface FeedConfig {
    /**
     * How long it is remembered what stands on a page of a feed. With what caches of others may keep it has to stay under
     * five seconds. Zero keeps nothing.
     */
    @WithDefault("500ms")
    Duration keptFor();
}
