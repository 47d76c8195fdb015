package social.lanyard.timeline;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether the newest posts of all authors are kept in memory for homes, and in how much of it. */
@ConfigMapping(prefix = "lanyard.leaf")
interface LeafConfig {
    @WithDefault("true")
    boolean enabled();

    /** The most that posts may take, as a part of the memory that this process may have. */
    @WithDefault("0.4")
    double shareOfMemory();

    /** The most that copies of whom readers follow may take. */
    @WithDefault("32M")
    MemorySize readers();

    /** Between two looks for what nobody said. */
    @WithDefault("2s")
    Duration tick();
}
