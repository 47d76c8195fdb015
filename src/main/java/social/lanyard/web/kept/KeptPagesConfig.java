package social.lanyard.web.kept;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How public pages are kept. */
@ConfigMapping(prefix = "lanyard.pages")
interface KeptPagesConfig {
    /**
     * The longest time, for what changes by date alone and for the case that the news of a change does not get here.
     * Zero keeps nothing.
     */
    @WithDefault("1s")
    Duration keptFor();

    /** Between two times of forgetting everything, so that many changes do not keep the database busy with one page. */
    @WithDefault("250ms")
    Duration pause();

    /** Most memory for pages. */
    @WithDefault("64M")
    MemorySize most();
}
